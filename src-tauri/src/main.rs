//! The window. This room only translates: the one command to `sepakat-app`, and the deeds that need a desktop
//! (dialogs, printing, quitting) to the system. What the program may do is decided elsewhere.

// Without this a console opens beside the window on Windows.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod auditing;
mod deeds;
mod door;
mod fault;
mod leaving;
mod menu;
mod names;
mod outgoing;
mod places;
mod printing;
mod window;

use std::process::ExitCode;

use tauri::{AppHandle, RunEvent, WindowEvent};

fn main() -> ExitCode {
    if let Some(code) = auditing::asked(std::env::args_os()) {
        return code;
    }
    #[cfg(target_os = "linux")]
    if let Some(code) = places::restart_with_a_working_environment() {
        return code;
    }
    let opened = program().build(tauri::generate_context!());
    match opened {
        Ok(app) => {
            app.run(heard);
            ExitCode::SUCCESS
        }
        // Nothing is open that could show this, so it goes where a terminal or the system's log finds it.
        #[allow(clippy::print_stderr)]
        Err(error) => {
            eprintln!("sepakat: {error}");
            ExitCode::FAILURE
        }
    }
}

fn program() -> tauri::Builder<tauri::Wry> {
    let mut builder = tauri::Builder::default();
    // A folder given by the environment is a trial run beside the real one: it neither joins nor moves it.
    if places::given_folder().is_none() {
        let remembered = tauri_plugin_window_state::StateFlags::SIZE
            | tauri_plugin_window_state::StateFlags::POSITION
            | tauri_plugin_window_state::StateFlags::MAXIMIZED;
        builder = builder
            .plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_forward(app)))
            .plugin(tauri_plugin_window_state::Builder::default().with_state_flags(remembered).build());
    }
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .invoke_handler(tauri::generate_handler![door::call])
        .setup(|app| {
            let data = places::data_folder(app.handle())?;
            door::start(app.handle(), &data);
            menu::install(app.handle())?;
            window::open(app.handle(), &data)?;
            Ok(())
        })
}

fn heard(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { event: WindowEvent::CloseRequested { api, .. }, .. } => {
            api.prevent_close();
            leaving::ask(app);
        }
        RunEvent::WindowEvent { event: WindowEvent::DragDrop(dropped), .. } => window::dropped(app, &dropped),
        RunEvent::ExitRequested { code: None, api, .. } => {
            api.prevent_exit();
            leaving::ask(app);
        }
        // The Dock of macOS and a session that ends come here without asking first.
        RunEvent::Exit => leaving::last_chance(app),
        _ => {}
    }
}
