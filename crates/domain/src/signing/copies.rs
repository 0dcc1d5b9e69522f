//! Who signs over the stamp of which copy, and who holds it.

/// The party that signs over the stamp of a copy. Stamps follow the number of the copy; more copies than parties begin
/// anew. A glued stamp wants ink across it: when the party of that number signed on the screen, the next one in ink
/// does it. None when nobody signs in ink.
pub fn stamped_by(copy: u8, parties: u8, in_ink: &[u8]) -> Option<u8> {
    let parties = parties.max(1);
    let first = copy.saturating_sub(1) % parties;
    (0..parties).map(|step| (first + step) % parties + 1).find(|side| in_ink.contains(side))
}

/// The party that holds a copy. Of two parties each holds the one that the other signed over the stamp; of more each
/// holds the one of its number. Copies beyond that belong to no party in particular.
pub fn held_by(copy: u8, parties: u8) -> Option<u8> {
    match (copy, parties) {
        (1, 2) => Some(2),
        (2, 2) => Some(1),
        (copy, parties) if (1..=parties).contains(&copy) => Some(copy),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_parties_hold_what_the_other_signed_over_the_stamp() {
        let both = [1, 2];
        assert_eq!((stamped_by(1, 2, &both), held_by(1, 2)), (Some(1), Some(2)));
        assert_eq!((stamped_by(2, 2, &both), held_by(2, 2)), (Some(2), Some(1)));
    }

    #[test]
    fn of_more_parties_stamps_and_copies_follow_their_number() {
        let all = [1, 2, 3, 4];
        for copy in 1..=4 {
            assert_eq!((stamped_by(copy, 4, &all), held_by(copy, 4)), (Some(copy), Some(copy)));
        }
    }

    #[test]
    fn further_copies_are_stamped_in_turn_and_held_by_nobody_in_particular() {
        assert_eq!((stamped_by(3, 2, &[1, 2]), held_by(3, 2)), (Some(1), None));
        assert_eq!((stamped_by(5, 3, &[1, 2, 3]), held_by(5, 3)), (Some(2), None));
    }

    #[test]
    fn ink_without_a_scan_is_told_from_ink_with_one() {
        use super::super::{SignedHow, Way};
        assert_eq!(SignedHow::of(&[], 3), None, "nobody has signed");
        assert_eq!(SignedHow::of(&[Way::Screen, Way::Screen], 0), Some(SignedHow::OnScreen));
        assert_eq!(SignedHow::of(&[Way::Screen, Way::Ink], 0), Some(SignedHow::InkScanMissing));
        assert_eq!(SignedHow::of(&[Way::Ink], 1), Some(SignedHow::InkWithScan));
    }

    #[test]
    fn whoever_signs_on_the_screen_writes_over_no_stamp() {
        assert_eq!(stamped_by(1, 2, &[2]), Some(2));
        assert_eq!(stamped_by(2, 3, &[1]), Some(1));
        assert_eq!(stamped_by(1, 2, &[]), None);
    }
}
