//! Long work that tells how far it is and can be stopped.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The work that is going on, by the name its caller gave it.
#[derive(Default)]
pub(crate) struct Tasks {
    running: Mutex<HashMap<String, Arc<AtomicBool>>>,
}

/// One piece of work; it is off the list when this goes.
pub(crate) struct Task<'a> {
    tasks: &'a Tasks,
    name: String,
    stop: Arc<AtomicBool>,
}

impl Tasks {
    /// Begins work under a name. Work of the same name that still runs is stopped: a newer wish replaces it.
    pub(crate) fn begin(&self, name: &str) -> Task<'_> {
        let stop = Arc::new(AtomicBool::new(false));
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if !name.is_empty()
            && let Some(older) = running.insert(name.to_owned(), stop.clone())
        {
            older.store(true, Ordering::Relaxed);
        }
        Task { tasks: self, name: name.to_owned(), stop }
    }

    /// Asks the work of this name to stop; false when there is none.
    pub(crate) fn cancel(&self, name: &str) -> bool {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.get(name).map(|stop| stop.store(true, Ordering::Relaxed)).is_some()
    }
}

impl Task<'_> {
    /// Somebody asked it to stop.
    pub(crate) fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Its name.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Task<'_> {
    fn drop(&mut self) {
        let mut running = self.tasks.running.lock().unwrap_or_else(PoisonError::into_inner);
        if running.get(&self.name).is_some_and(|stop| Arc::ptr_eq(stop, &self.stop)) {
            running.remove(&self.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_can_be_stopped_by_its_name_while_it_runs() {
        let tasks = Tasks::default();
        let task = tasks.begin("pdf");
        assert!(!task.stopped());
        assert!(tasks.cancel("pdf"));
        assert!(task.stopped());
        drop(task);
        assert!(!tasks.cancel("pdf"), "it is over");
    }

    #[test]
    fn newer_work_of_the_same_name_stops_the_older_and_outlives_it() {
        let tasks = Tasks::default();
        let older = tasks.begin("pdf");
        let newer = tasks.begin("pdf");
        assert!(older.stopped());
        drop(older);
        assert!(tasks.cancel("pdf"), "the newer one is still there");
        assert!(newer.stopped());
    }

    #[test]
    fn work_without_a_name_runs_unheard() {
        let tasks = Tasks::default();
        let task = tasks.begin("");
        assert!(!tasks.cancel(""));
        assert!(!task.stopped());
    }
}
