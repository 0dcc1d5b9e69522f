//! The nouns of papers and plans: what accompanies an agreement, and what a partnership plans.

use super::{Column, Table};

pub(super) const WITNESS: Table = Table {
    number: 29,
    noun: "witness",
    insert_only: false,
    columns: &[
        Column::id(1, "agreement"),
        Column::text(2, "name").searchable(),
        Column::text(3, "position"),
        Column::int(4, "sort"),
        Column::bool(5, "retired"),
    ],
};

pub(super) const REVISION: Table = Table {
    number: 30,
    noun: "revision",
    insert_only: true,
    columns: &[
        Column::id(1, "agreement"),
        Column::int(2, "version"),
        Column::json(3, "facts"),
        Column::text(4, "content_hash"),
        Column::text(5, "note"),
        Column::text(6, "made_at"),
        Column::bool(7, "retired"),
    ],
};

pub(super) const COMMENT: Table = Table {
    number: 31,
    noun: "comment",
    insert_only: false,
    columns: &[
        Column::id(1, "agreement"),
        Column::id(2, "clause").optional(),
        Column::text(3, "by"),
        Column::id(4, "partner").optional(),
        Column::text(5, "said_on"),
        Column::text(6, "text").searchable(),
        Column::text(7, "answer").group(1),
        Column::text(8, "answered_on").optional().group(1),
        Column::text(9, "answer_note").group(1),
        Column::bool(10, "retired"),
    ],
};

pub(super) const AMENDMENT: Table = Table {
    number: 32,
    noun: "amendment",
    insert_only: false,
    columns: &[
        Column::id(1, "agreement"),
        Column::text(2, "kind").group(1),
        Column::text(3, "target").group(1),
        Column::text(4, "about").group(1),
        Column::text(5, "title").group(2),
        Column::text(6, "body").searchable().group(2),
        Column::text(7, "reason").searchable(),
        Column::int(8, "sort"),
        Column::bool(9, "retired"),
        Column::text(10, "body_other").searchable().group(2),
    ],
};

pub(super) const HOUSE_CLAUSE: Table = Table {
    number: 33,
    noun: "house_clause",
    insert_only: false,
    columns: &[
        Column::text(1, "title").searchable(),
        Column::text(2, "body").searchable(),
        Column::text(3, "language"),
        Column::text(4, "purpose"),
        Column::bool(5, "retired"),
    ],
};

pub(super) const KEEPING: Table = Table {
    number: 34,
    noun: "keeping",
    insert_only: false,
    columns: &[
        Column::id(1, "commitment"),
        Column::text(2, "kept_on"),
        Column::text(3, "note"),
        Column::bool(4, "retired"),
    ],
};

pub(super) const TASK: Table = Table {
    number: 35,
    noun: "task",
    insert_only: false,
    columns: &[
        Column::id(1, "partnership"),
        Column::text(2, "name").searchable(),
        Column::bool(3, "milestone").group(1),
        Column::text(4, "starts_on").optional().group(1),
        Column::text(5, "ends_on").optional().group(1),
        Column::int(6, "progress").group(1),
        Column::json(7, "after"),
        Column::text(8, "note").searchable(),
        Column::int(9, "sort"),
        Column::bool(10, "retired"),
    ],
};

pub(super) const ROLE: Table = Table {
    number: 36,
    noun: "role",
    insert_only: false,
    columns: &[
        Column::id(1, "task"),
        Column::text(2, "letter").group(1),
        Column::id(3, "partner").optional().group(1),
        Column::id(4, "person").optional().group(1),
        Column::bool(5, "retired"),
    ],
};

pub(super) const BUDGET_LINE: Table = Table {
    number: 37,
    noun: "budget_line",
    insert_only: false,
    columns: &[
        Column::id(1, "partnership"),
        Column::text(2, "what").searchable(),
        Column::int(3, "quantity").optional().group(1),
        Column::text(4, "unit").group(1),
        Column::json(5, "price").optional().group(1),
        Column::id(6, "bearer").optional(),
        Column::text(7, "note").searchable(),
        Column::int(8, "sort"),
        Column::bool(9, "retired"),
    ],
};

pub(super) const RISK: Table = Table {
    number: 38,
    noun: "risk",
    insert_only: false,
    columns: &[
        Column::id(1, "partnership"),
        Column::text(2, "what").searchable(),
        Column::text(3, "likelihood"),
        Column::text(4, "impact"),
        Column::text(5, "response").searchable(),
        Column::text(6, "owner"),
        Column::int(7, "sort"),
        Column::bool(8, "retired"),
    ],
};

pub(super) const DECLINING: Table = Table {
    number: 39,
    noun: "declining",
    insert_only: false,
    columns: &[
        Column::id(1, "frozen"),
        Column::int(2, "side"),
        Column::text(3, "name").searchable(),
        Column::text(4, "position"),
        Column::text(5, "reason").searchable(),
        Column::text(6, "declined_at"),
        Column::text(7, "taken_back_at"),
        Column::bool(8, "retired"),
    ],
};

pub(super) const WITNESSING: Table = Table {
    number: 40,
    noun: "witnessing",
    insert_only: true,
    columns: &[
        Column::id(1, "frozen"),
        Column::int(2, "number"),
        Column::text(3, "name"),
        Column::text(4, "position"),
        Column::text(5, "attended"),
        Column::text(6, "identified").optional(),
        Column::text(7, "identified_note"),
        Column::text(8, "consent"),
        Column::json(9, "strokes").optional(),
        Column::text(10, "signed_at"),
        Column::bool(11, "clock_suspicious"),
        Column::bool(12, "retired"),
    ],
};
