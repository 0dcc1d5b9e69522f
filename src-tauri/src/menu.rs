//! The menu of macOS. Without an Edit menu, copy and paste do nothing there; and the system's own Quit would end
//! the program without asking the page, so Quit is an item of ours. Elsewhere the window has no menu.

use tauri::AppHandle;

/// Installs the menu, where the system wants one. The items' words are the system's own.
#[cfg(not(target_os = "macos"))]
pub fn install(_: &AppHandle) -> tauri::Result<()> {
    Ok(())
}

/// Installs the menu, where the system wants one. The items' words are the system's own, but for Quit.
#[cfg(target_os = "macos")]
pub fn install(app: &AppHandle) -> tauri::Result<()> {
    use tauri::menu::{MenuBuilder, MenuItemBuilder, SubmenuBuilder};

    const QUIT: &str = "quit";
    // The one item whose words are ours; the program's name is alike in both languages, the sign says the rest.
    let quit = MenuItemBuilder::with_id(QUIT, "Sepakat \u{23FB}").accelerator("Cmd+Q").build(app)?;
    let program = SubmenuBuilder::new(app, "Sepakat")
        .hide()
        .hide_others()
        .show_all()
        .separator()
        .item(&quit)
        .build()?;
    let edit = SubmenuBuilder::new(app, "\u{270E}").cut().copy().paste().select_all().build()?;
    let window = SubmenuBuilder::new(app, "\u{25A2}").minimize().fullscreen().build()?;
    app.set_menu(MenuBuilder::new(app).items(&[&program, &edit, &window]).build()?)?;
    app.on_menu_event(|app, event| {
        if event.id() == QUIT {
            crate::leaving::ask(app);
        }
    });
    Ok(())
}
