//! What a deed of the window answers when it could not be done: the faults that calls of `app` have.

use sepakat_app::call::CallFault;

/// Something on this computer stands in the way of the file with this name.
pub fn about(code: &str, name: &str) -> CallFault {
    CallFault::NotNow { code: code.to_owned(), args: vec![("name".to_owned(), name.to_owned())] }
}

/// The program is wrong, here.
pub fn broken(code: &str) -> CallFault {
    CallFault::Broken { code: code.to_owned() }
}
