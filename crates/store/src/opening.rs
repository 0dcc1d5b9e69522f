//! Creating and opening a store, and refusing to.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use sepakat_domain::id::Id;

use crate::device;
use crate::environment::Environment;
use crate::faults::Fault;
use crate::files;
use crate::lock::Lock;
use crate::migrations::{self, APPLICATION_ID};
use crate::readers::Readers;
use crate::refusals::Refusal;
use crate::store::{Store, Writing};
use crate::undo::Stack;
use crate::writer::Tip;
use crate::{fold, log, search};

/// The database within the store's folder.
pub(crate) const DATABASE: &str = "store.sqlite";
/// Its name while it is being made: a creation that is cut off leaves nothing that looks like a store.
pub(crate) const UNFINISHED: &str = "store.sqlite.new";
/// In SQLite before 3.51.3 a write-ahead log could be corrupted when it was reset.
const OLDEST_SQLITE: i32 = 3_051_003;
/// Files larger than this are checked only after the program was cut off.
const CHECKED_ALWAYS: u64 = 32 << 20;

impl Store {
    /// Makes a new, empty store in `folder`, which must not exist or hold nothing (but what a creation that was cut
    /// off left).
    pub fn create(folder: &Path, environment: Environment) -> Result<Store, Refusal> {
        sqlite_is_sound()?;
        if folder.exists() && !(folder.is_dir() && nothing_in(folder)?) {
            return Err(Refusal::InTheWay);
        }
        fs::create_dir_all(folder)?;
        let lock = Lock::take(folder)?;
        let unfinished = folder.join(UNFINISHED);
        if unfinished.exists() {
            fs::remove_file(&unfinished)?;
        }
        let conn = Connection::open(&unfinished)?;
        harden(&conn)?;
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrations::migrate(&conn)?;
        conn.close().map_err(|(_, error)| error)?;
        files::sync(&unfinished)?;
        files::settle(&unfinished, &folder.join(DATABASE))?;
        begin(folder, environment, lock)
    }

    /// Opens the store in `folder`. Never creates one, and never changes a folder that it refuses.
    pub fn open(folder: &Path, environment: Environment) -> Result<Store, Refusal> {
        sqlite_is_sound()?;
        look(folder)?;
        let lock = Lock::take(folder)?;
        begin(folder, environment, lock).map_err(|refusal| match refusal {
            Refusal::Io { detail } => what_it_was(folder, detail),
            other => other,
        })
    }
}

/// Whether a folder holds nothing, or only what a creation that was cut off left.
fn nothing_in(folder: &Path) -> Result<bool, Refusal> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if name != "lock" && !name.starts_with(UNFINISHED) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// SQLite tells a full disk from a broken one only in some places; writing a little tells it in all.
fn what_it_was(folder: &Path, detail: String) -> Refusal {
    let probe = folder.join("probe.part");
    let tried = fs::write(&probe, [0; 65_536]);
    let _ = fs::remove_file(&probe);
    match tried.map_err(Fault::from) {
        Err(Fault::DiskFull) => Refusal::DiskFull,
        Err(Fault::ReadOnly) => Refusal::ReadOnly,
        _ => Refusal::Io { detail },
    }
}

/// What can be told without opening: is there a store at all?
pub(crate) fn look(folder: &Path) -> Result<(), Refusal> {
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(Refusal::NotAStore),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Refusal::FolderMissing),
        Err(error) => return Err(error.into()),
    }
    let database = folder.join(DATABASE);
    let mut header = Vec::new();
    match File::open(&database) {
        Ok(file) => file.take(100).read_to_end(&mut header)?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            // A folder that once was a store, with its database gone, is damaged: there may be backups.
            let remains = ["backups", "files"].iter().any(|name| folder.join(name).exists());
            let detail = "the database is gone".to_owned();
            return Err(if remains { Refusal::Damaged { detail } } else { Refusal::NotAStore });
        }
        Err(error) => return Err(error.into()),
    };
    let damaged = |detail: &str| Err(Refusal::Damaged { detail: detail.into() });
    if header.len() < 100 || !header.starts_with(b"SQLite format 3\0") {
        return damaged("not a database");
    }
    let application = i64::from(u32::from_be_bytes([header[68], header[69], header[70], header[71]]));
    if application != APPLICATION_ID { Err(Refusal::NotAStore) } else { Ok(()) }
}

/// Settings of every connection.
pub(crate) fn harden(conn: &Connection) -> Result<(), Fault> {
    conn.set_prepared_statement_cache_capacity(256);
    // Without it SQLite plans anew whenever a value is bound that the plan might have turned on: a third of a page that
    // asks many small questions.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "temp_store", "memory")?;
    Ok(())
}

/// Settings of a connection that writes.
pub(crate) fn harden_writing(conn: &Connection) -> Result<(), Fault> {
    harden(conn)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    if cfg!(target_os = "macos") {
        conn.pragma_update(None, "fullfsync", true)?;
        conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    }
    Ok(())
}

fn sqlite_is_sound() -> Result<(), Refusal> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        let detail = format!("SQLite {} can corrupt a write-ahead log", rusqlite::version());
        return Err(Refusal::Io { detail });
    }
    Ok(())
}

fn begin(folder: &Path, environment: Environment, lock: Lock) -> Result<Store, Refusal> {
    let database = folder.join(DATABASE);
    let size = fs::metadata(&database)?.len();
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(&database, flags)?;
    harden_writing(&conn)?;
    migrations::version(&conn)?;
    if conn.is_readonly("main")? {
        return Err(Refusal::ReadOnly);
    }
    let closed_well = device::closed_well(&conn)?;
    let mut searchable = true;
    if !closed_well {
        if let Err(refusal) = check(&conn) {
            // Damage in nothing but the index of the search is mended.
            check_tables(&conn).map_err(|_| refusal)?;
            searchable = false;
        }
    } else if size <= CHECKED_ALWAYS {
        check_tables(&conn)?;
    }
    let mode: String = conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        return Err(Refusal::Io { detail: format!("journal mode {mode}") });
    }
    if migrations::pending(&conn)? {
        crate::backups::before_migration(folder, &conn, &environment)?;
        migrations::migrate(&conn)?;
        let transaction = crate::store::Transaction::begin(&conn)?;
        fold::refold(&conn)?;
        transaction.commit()?;
    }
    if !searchable {
        search::mending::mend(&conn)?;
        check(&conn)?;
    }
    files::sweep(folder);
    files::sweep(&crate::backups::place(folder));
    // The first write: a medium that is full or cannot be written shows here, before anybody types.
    let (origin, moved) = device::settle(&conn, &environment, &database)?;
    let tip = tip(&conn, origin)?;
    let stack = Stack::read(&conn, origin)?;
    let readers = Readers::of(database);
    let writing = Writing { conn, tip, stack };
    Ok(Store::assemble(PathBuf::from(folder), environment, writing, moved, readers, lock))
}

/// SQLite's own check of a file's structure.
pub(crate) fn check(conn: &Connection) -> Result<(), Refusal> {
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(Refusal::Damaged { detail: verdict }) }
}

/// The same for every table but the indexes of the search, which take most of the time and can be made anew.
fn check_tables(conn: &Connection) -> Result<(), Refusal> {
    let mut statement = conn.prepare(
        "SELECT name FROM pragma_table_list WHERE schema='main' AND type='table' AND name NOT LIKE 'sqlite_%'",
    )?;
    let names: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for name in names {
        let verdict: String =
            conn.query_row(&format!("PRAGMA quick_check(\"{name}\")"), [], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(Refusal::Damaged { detail: verdict });
        }
    }
    Ok(())
}

/// Where the chain of this device stands, with the latest clock of the whole log.
pub(crate) fn tip(conn: &Connection, origin: Id) -> Result<Tip, Fault> {
    let ends = log::ends(conn)?;
    let hlc = ends.iter().map(|end| end.hlc).max().unwrap_or_default();
    let own = ends.into_iter().find(|end| end.place.origin == origin);
    let (seq, link) = own.map(|end| (end.place.seq, end.link)).unwrap_or_default();
    if !log::believable(hlc, seq) {
        return Err(Fault::Damaged("a clock or a number beyond belief".into()));
    }
    Ok(Tip { origin, seq, link, hlc, ids: (0, 0) })
}
