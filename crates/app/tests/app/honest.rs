//! Honest arguments for every call, drawn from what is there.

use serde_json::{Value, json};

use crate::desk::Desk;

/// Chance that can be repeated.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % count.max(1) as u64) as usize
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn one(&mut self, list: &[Value]) -> Option<Value> {
        if list.is_empty() { None } else { Some(list[self.below(list.len())].clone()) }
    }
}

fn ids(list: &Value, path: &str) -> Vec<Value> {
    let found = list.as_array().into_iter().flatten().filter_map(|row| row.pointer(path).cloned());
    found.filter(Value::is_string).collect()
}

/// Honest arguments for a call, drawn from what is there; none when it has nothing to act on yet.
pub fn arguments(desk: &Desk, name: &str, dice: &mut Dice) -> Option<Value> {
    let read = |call: &str| desk.call(call, json!({}));
    let partners = || ids(&read("partners.list"), "/id");
    let partnerships = || ids(&read("partnerships.list"), "/id");
    let commitments = || ids(&read("commitments.list"), "/commitment/id");
    let conversations = || ids(&read("conversations.list"), "/conversation/id");
    let agreements = || ids(&read("agreements.list"), "/id");
    let people = || ids(&read("people.list"), "/person/id");
    let offerings = || ids(&read("offerings.list"), "/offering/id");
    let of_agreement = |dice: &mut Dice, path: &str| -> Option<Value> {
        let agreement = dice.one(&agreements())?;
        let page = desk.call("agreements.page", json!({ "id": agreement }));
        let (list, row) = path.split_once('.')?;
        dice.one(&ids(&page[list], row))
    };
    let of_addendum = |dice: &mut Dice| -> Option<Value> {
        let pages = agreements().into_iter().map(|id| desk.call("agreements.page", json!({ "id": id })));
        let drafts: Vec<Value> =
            pages.filter(|page| !page["addendum"].is_null() && page["frozen"].is_null()).collect();
        dice.one(&drafts)
    };
    let contacts = |dice: &mut Dice| -> Option<Value> {
        let partner = dice.one(&partners())?;
        dice.one(&ids(&desk.call("partners.page", json!({ "id": partner }))["contacts"], "/id"))
    };
    let plan = |dice: &mut Dice| -> Option<Value> {
        Some(desk.call("plan.page", json!({ "partnership": dice.one(&partnerships())? })))
    };
    let of_plan = |dice: &mut Dice, list: &str, path: &str| -> Option<Value> {
        let page = plan(dice)?;
        dice.one(&ids(&page[list], path))
    };
    let goals = || ids(&read("goals.list"), "/goal/id");
    let goal_of = |goal: &Value| desk.call("goals.page", json!({ "id": goal }));
    let indicators = || -> Vec<Value> {
        let list = read("goals.list");
        let views = list.as_array().into_iter().flatten();
        views.flat_map(|view| ids(&view["indicators"], "/indicator/id")).collect()
    };
    let month = ["2026-08", "2026-09", "2026-10", "2026-11"][dice.below(4)];
    let with_figure = |dice: &mut Dice, wanted: fn(&Value) -> bool| -> Option<Value> {
        let pages: Vec<Value> =
            indicators().into_iter().map(|id| desk.call("indicators.page", json!({ "id": id }))).collect();
        let rows = pages.iter().flat_map(|page| page["readings"].as_array().cloned().unwrap_or_default());
        dice.one(&rows.filter(wanted).collect::<Vec<_>>())
    };
    let words = ["Toko Maju", "SDN Jagir", "kelas membaca", "Ruang 3", "50 kursi"];
    let word = dice.pick(&words).to_owned() + &dice.below(99).to_string();
    let day = format!("2026-1{}-1{}", dice.below(3), dice.below(10));
    let kind = dice.pick(&["business", "nonprofit", "government", "education", "community"]);
    let category = dice.pick(&["goods", "venue", "money", "volunteers"]);
    Some(match name {
        "organisation.set" => json!({ "field": dice.pick(&["name", "place", "address"]), "value": word }),
        "organisation.logo" => json!({ "token": null }),
        "partners.add" => json!({
            "name": word, "kind": kind, "phone": "031 5550 1234", "place": "Surabaya",
            "contact": { "name": "Hadi", "position": "Ketua", "phone": "0812 5550 99" },
            "offers": [{ "category": category, "what": word }], "needs": [{ "category": "money" }],
            "consent": { "wording": "Saya setuju.", "language": "id", "channel": "spoken", "collector": "Wulan" },
            "next_step": "Telepon", "next_step_on": day, "note": word,
        }),
        "partners.set" => match dice.below(4) {
            0 => {
                json!({ "id": dice.one(&partners())?, "field": "stage", "value": dice.pick(&["active", "ended"]) })
            }
            1 => json!({ "id": dice.one(&partners())?, "field": "kind", "value": kind }),
            2 => json!({ "id": dice.one(&partners())?, "field": "next_step_on", "value": null }),
            _ => {
                json!({ "id": dice.one(&partners())?, "field": dice.pick(&["name", "note"]), "value": word })
            }
        },
        "partners.retire" => json!({ "id": dice.one(&partners())? }),
        "people.set" => {
            json!({ "id": dice.one(&people())?, "field": dice.pick(&["name", "note"]), "value": word })
        }
        "contacts.add" => json!({
            "partner": dice.one(&partners())?, "name": word, "address_form": "Ibu", "position": "Ketua",
            "authority": "SK 1", "signs": true, "main": dice.below(2) == 0,
        }),
        "contacts.set" => match dice.below(3) {
            0 => json!({ "id": contacts(dice)?, "field": "main", "value": true }),
            1 => json!({ "id": contacts(dice)?, "field": "signs", "value": dice.below(2) == 0 }),
            _ => json!({ "id": contacts(dice)?, "field": "position", "value": word }),
        },
        "contacts.retire" => json!({ "id": contacts(dice)? }),
        "offerings.add" => json!({
            "partner": dice.one(&partners())?, "direction": dice.pick(&["offer", "need"]), "category": category, "what": word,
        }),
        "offerings.set" => json!({ "id": dice.one(&offerings())?, "field": "what", "value": word }),
        "offerings.retire" => json!({ "id": dice.one(&offerings())? }),
        "consents.record" => json!({
            "subject": dice.one(&partners())?, "purpose": dice.pick(&["photo", "share"]), "wording": word,
            "language": "id", "channel": "on_screen", "collector": "Wulan",
        }),
        "consents.withdraw" => {
            let page = desk.call("partners.page", json!({ "id": dice.one(&partners())? }));
            let open: Vec<Value> = page["consents"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|one| one["consent"]["withdrawn_on"].is_null())
                .map(|one| one["consent"]["id"].clone())
                .collect();
            json!({ "id": dice.one(&open)? })
        }
        "conversations.record" => json!({
            "partner": dice.one(&partners())?, "held_on": "2026-11-20", "channel": "phone", "people": "Wulan",
            "summary": word, "next_step": "Kirim", "next_step_on": day,
            "lines": [
                { "kind": "need", "text": word, "category": category }, { "kind": "offer", "text": word },
                { "kind": "commitment", "text": word, "ours": dice.below(2) == 0, "due_on": day },
                { "kind": "concern", "text": word },
            ],
        }),
        "conversations.set" => {
            json!({ "id": dice.one(&conversations())?, "field": "summary", "value": word })
        }
        "conversations.retire" => json!({ "id": dice.one(&conversations())? }),
        "partnerships.add" => json!({
            "name": word, "purpose": "Membaca", "starts_on": "2026-12-01", "ends_on": "2027-11-30",
            "members": dice.one(&partners()).into_iter().collect::<Vec<_>>(),
        }),
        "partnerships.set" => json!({ "id": dice.one(&partnerships())?, "field": "purpose", "value": word }),
        "partnerships.retire" => json!({ "id": dice.one(&partnerships())? }),
        "members.add" => {
            let partnership = dice.one(&partnerships())?;
            let page = desk.call("partnerships.page", json!({ "id": partnership }));
            let there = ids(&page["members"], "/member/partner");
            let free: Vec<Value> = partners().into_iter().filter(|one| !there.contains(one)).collect();
            json!({ "partnership": partnership, "partner": dice.one(&free)?, "role": word })
        }
        "members.set" | "members.retire" => {
            let page = desk.call("partnerships.page", json!({ "id": dice.one(&partnerships())? }));
            let id = dice.one(&ids(&page["members"], "/member/id"))?;
            if name == "members.set" {
                json!({ "id": id, "field": "role", "value": word })
            } else {
                json!({ "id": id })
            }
        }
        "steps.mark" => json!({
            "partnership": dice.one(&partnerships())?, "step": dice.pick(&["goals", "trust", "impact"]),
            "state": dice.pick(&["ahead", "underway", "done"]), "note": word,
        }),
        "commitments.add" => json!({
            "partnership": dice.one(&partnerships())?, "what": word, "person": "Hadi", "quantity": 2500, "unit": "jam",
            "due_on": day, "rhythm": "setiap Sabtu", "value": { "units": 1000, "currency": "IDR" }, "note": word,
            "evidence": "tanda terima", "every": dice.pick(&["weekly", "monthly", "yearly"]),
        }),
        "commitments.release" => json!({
            "id": dice.one(&commitments())?, "outcome": dice.pick(&["waived", "lapsed"]), "reason": word,
        }),
        "commitments.set" => match dice.below(5) {
            3 => json!({ "id": dice.one(&commitments())?, "field": "evidence", "value": word }),
            4 => json!({ "id": dice.one(&commitments())?, "field": "every", "value": "monthly" }),
            0 => json!({ "id": dice.one(&commitments())?, "field": "quantity", "value": 1000 }),
            1 => {
                json!({ "id": dice.one(&commitments())?, "field": "status", "value": dice.pick(&["waived", "kept", "open"]) })
            }
            _ => json!({ "id": dice.one(&commitments())?, "field": "what", "value": word }),
        },
        "commitments.keep" => {
            json!({ "id": dice.one(&commitments())?, "kept_on": "2026-11-22", "note": word })
        }
        "commitments.reopen" | "commitments.retire" => json!({ "id": dice.one(&commitments())? }),
        "tasks.add" => {
            let plan = plan(dice)?;
            json!({
                "partnership": plan["partnership"]["id"], "name": word, "milestone": dice.below(3) == 0,
                "starts_on": "2026-10-01", "ends_on": day, "note": word,
                "after": dice.one(&ids(&plan["tasks"], "/task/id")).into_iter().collect::<Vec<_>>(),
            })
        }
        "tasks.set" => {
            let id = of_plan(dice, "tasks", "/task/id")?;
            match dice.below(4) {
                0 => json!({ "id": id, "field": "progress", "value": dice.below(101) }),
                1 => json!({ "id": id, "field": "ends_on", "value": day }),
                2 => json!({ "id": id, "field": "after", "value": [] }),
                _ => json!({ "id": id, "field": "name", "value": word }),
            }
        }
        "tasks.move" | "tasks.retire" => json!({ "id": of_plan(dice, "tasks", "/task/id")? }),
        "roles.set" => {
            let plan = plan(dice)?;
            let party = dice.one(plan["parties"].as_array()?)?;
            json!({
                "task": dice.one(&ids(&plan["tasks"], "/task/id"))?, "partner": party["partner"],
                "letter": dice.pick(&["responsible", "accountable", "consulted", "informed"]),
                "person": dice.one(&ids(&party["people"], "/id")),
            })
        }
        "roles.retire" => {
            let plan = plan(dice)?;
            let roles = plan["tasks"].as_array()?.iter().flat_map(|task| ids(&task["roles"], "/id"));
            json!({ "id": dice.one(&roles.collect::<Vec<_>>())? })
        }
        "budget.add" => {
            let plan = plan(dice)?;
            json!({
                "partnership": plan["partnership"]["id"], "what": word, "quantity": 2500, "unit": "paket",
                "price": { "units": 75_000, "currency": "IDR" }, "note": word,
                "bearer": dice.one(plan["parties"].as_array()?)?["partner"],
            })
        }
        "budget.set" => {
            let id = of_plan(dice, "budget", "/line/id")?;
            match dice.below(2) {
                0 => json!({ "id": id, "field": "price", "value": null }),
                _ => json!({ "id": id, "field": "what", "value": word }),
            }
        }
        "budget.retire" => json!({ "id": of_plan(dice, "budget", "/line/id")? }),
        "risks.add" => json!({
            "partnership": plan(dice)?["partnership"]["id"], "what": word, "likelihood": "low", "impact": "high",
            "response": word, "owner": "Ratih",
        }),
        "risks.set" => {
            let id = of_plan(dice, "risks", "/id")?;
            match dice.below(2) {
                0 => json!({ "id": id, "field": "impact", "value": dice.pick(&["low", "medium"]) }),
                _ => json!({ "id": id, "field": "response", "value": word }),
            }
        }
        "risks.retire" => json!({ "id": of_plan(dice, "risks", "/id")? }),
        "agreements.draft" => {
            let kind = dice.pick(&["cooperation", "memorandum", "record"]);
            json!({ "partner": dice.one(&partners())?, "language": dice.pick(&["id", "en"]), "kind": kind })
        }
        "kits.apply" => {
            json!({ "partnership": dice.one(&partnerships())?, "kit": dice.pick(&["waste_bank", "health_post"]) })
        }
        "house_clauses.keep" => json!({ "id": of_agreement(dice, "clauses./id")? }),
        "house_clauses.retire" => json!({ "id": dice.one(&ids(&read("house_clauses.list"), "/id"))? }),
        "agreements.set" => json!({ "id": dice.one(&agreements())?, "field": "subject", "value": word }),
        "agreements.terminate" => json!({
            "id": dice.one(&agreements())?, "how": dice.pick(&["mutual", "breach", "other"]), "reason": word,
            "on": "2027-01-31",
        }),
        "agreements.review" => json!({ "id": dice.one(&agreements())? }),
        "renewals.renew" => {
            json!({ "id": dice.one(&agreements())?, "starts_on": "2027-12-01", "ends_on": "2028-11-30" })
        }
        "renewals.close" => json!({ "id": dice.one(&agreements())?, "thanks": word }),
        "agreements.retire" | "agreements.confirm_number" => json!({ "id": dice.one(&agreements())? }),
        "parties.set" => {
            json!({ "id": of_agreement(dice, "parties./party/id")?, "field": "signer", "value": null })
        }
        "parties.add" => json!({ "agreement": dice.one(&agreements())?, "partner": dice.one(&partners())? }),
        "parties.retire" => json!({ "id": of_agreement(dice, "parties./party/id")? }),
        "witnesses.add" => {
            json!({ "agreement": dice.one(&agreements())?, "name": word, "position": "Lurah" })
        }
        "witnesses.set" => {
            json!({ "id": of_agreement(dice, "witnesses./id")?, "field": "position", "value": word })
        }
        "witnesses.retire" => json!({ "id": of_agreement(dice, "witnesses./id")? }),
        "clauses.add" => json!({
            "agreement": dice.one(&agreements())?, "key": "own", "title": word, "body": "(1) Pukul {{hour:text}}.",
        }),
        "clauses.set" => json!({ "id": of_agreement(dice, "clauses./id")?, "field": "title", "value": word }),
        "clauses.move" => json!({ "id": of_agreement(dice, "clauses./id")? }),
        "clauses.retire" => json!({ "id": of_agreement(dice, "clauses./id")? }),
        "comments.add" => json!({
            "agreement": dice.one(&agreements())?, "by": "Bu Endang", "text": word, "said_on": "2026-11-20",
        }),
        "comments.answer" => json!({
            "id": of_agreement(dice, "comments./comment/id")?, "answer": dice.pick(&["accepted", "declined", "open"]),
            "note": word,
        }),
        "comments.retire" => json!({ "id": of_agreement(dice, "comments./comment/id")? }),
        "amendments.add" => {
            let parent = of_addendum(dice)?;
            json!({ "agreement": parent["agreement"]["id"], "kind": "clause", "target": "scope" })
        }
        "amendments.set" => {
            let page = of_addendum(dice)?;
            let change = dice.one(&ids(&page["addendum"]["changes"], "/amendment/id"))?;
            json!({ "id": change, "field": dice.pick(&["reason", "body"]), "value": word })
        }
        "amendments.retire" => {
            let page = of_addendum(dice)?;
            json!({ "id": dice.one(&ids(&page["addendum"]["changes"], "/amendment/id"))? })
        }
        "fills.set" => {
            json!({ "agreement": dice.one(&agreements())?, "blank": "extension_notice", "value": "14 day" })
        }
        "reports.add" => json!({
            "partnership": dice.one(&partnerships())?, "funder": dice.one(&partners())?, "from": "2026-08",
            "to": month, "due_on": day, "language": dice.pick(&["id", "en"]), "paper": dice.pick(&["a4", "f4"]),
        }),
        "reports.set" => {
            json!({ "id": dice.one(&ids(&read("reports.list"), "/id"))?, "field": "headline", "value": word })
        }
        "reports.section" => {
            let report = dice.one(&ids(&read("reports.list"), "/id"))?;
            let part = dice.pick(&["summary", "lessons", "evidence"]);
            match dice.below(2) {
                0 => {
                    json!({ "report": report, "part": part, "field": "included", "value": dice.below(2) == 0 })
                }
                _ => json!({ "report": report, "part": part, "field": "text", "value": word }),
            }
        }
        "reports.remark" => {
            let report = dice.one(&ids(&read("reports.list"), "/id"))?;
            let page = desk.call("reports.page", json!({ "id": report }));
            let about = dice.one(&ids(&page["sentences"], "/indicator/id"))?;
            json!({ "report": report, "kind": dice.pick(&["sentence", "reason"]), "about": about, "text": word })
        }
        "reports.retire" => json!({ "id": dice.one(&ids(&read("reports.list"), "/id"))? }),
        "goals.add" => {
            let partnership = dice.one(&partnerships())?;
            let list = desk.call("goals.list", json!({ "partnership": partnership }));
            json!({
                "partnership": partnership, "level": dice.pick(&["goal", "outcome", "output", "activity"]),
                "parent": dice.one(&ids(&list, "/goal/id")), "statement": word, "need_note": word,
                "responsible": "Ratih", "due_on": "2027-06-30", "agreed_by": "Sekolah", "agreed_on": day,
            })
        }
        "goals.set" => match dice.below(4) {
            0 => json!({ "id": dice.one(&goals())?, "field": "parent", "value": null }),
            1 => {
                let goal = dice.one(&goals())?;
                json!({ "id": goal, "field": "parent", "value": dice.one(&ids(&goal_of(&goal)["parents"], "/id"))? })
            }
            2 => json!({ "id": dice.one(&goals())?, "field": "due_on", "value": day }),
            _ => json!({ "id": dice.one(&goals())?, "field": "statement", "value": word }),
        },
        "goals.retire" => json!({ "id": dice.one(&goals())? }),
        "indicators.add" => json!({
            "goal": dice.one(&goals())?, "name": word, "unit": "anak", "direction": dice.pick(&["up", "down"]),
            "sums": dice.pick(&["latest", "total"]), "frequency": dice.pick(&["monthly", "quarterly"]),
            "baseline": 4_000, "baseline_on": "2026-07-31", "target": 90_000, "target_in": "2027-06",
            "milestones": [{ "month": "2026-10", "value": 20_000 }], "definition": word,
        }),
        "indicators.set" => match dice.below(3) {
            0 => json!({ "id": dice.one(&indicators())?, "field": "target", "value": 95_000 }),
            1 => json!({ "id": dice.one(&indicators())?, "field": "frequency", "value": "monthly" }),
            _ => json!({ "id": dice.one(&indicators())?, "field": "name", "value": word }),
        },
        "indicators.sort" => {
            let goal = dice.one(&goals())?;
            let mut all = ids(&goal_of(&goal)["indicators"], "/indicator/id");
            all.reverse();
            json!({ "goal": goal, "ids": all })
        }
        "indicators.retire" => json!({ "id": dice.one(&indicators())? }),
        "readings.put" => match dice.below(3) {
            0 => json!({ "indicator": dice.one(&indicators())?, "month": month, "no_data": word }),
            _ => json!({
                "indicator": dice.one(&indicators())?, "month": month, "value": dice.below(90) as i64 * 1000,
                "note": word, "entered_by": "Ratih",
            }),
        },
        "readings.clear" => {
            let row = with_figure(dice, |_| true)?;
            json!({ "indicator": row["reading"]["indicator"], "month": row["reading"]["month"] })
        }
        "readings.attach" => {
            let row = with_figure(dice, |_| true)?;
            let token = desk.app().files().put(word.clone().into_bytes(), "Daftar hadir.txt", "text/plain");
            json!({ "reading": row["reading"]["id"], "token": token })
        }
        "readings.detach" => {
            let row = with_figure(dice, |row| row["evidence"] != json!([]))?;
            json!({ "id": row["evidence"][0]["id"] })
        }
        "scans.add" => {
            let id = dice.one(&agreements())?;
            let frozen = &desk.call("agreements.page", json!({ "id": id }))["frozen"];
            let code = frozen["check_code"].as_str()?.to_owned();
            let side = 20 + dice.below(200) as u32;
            let token = desk.app().files().put(crate::ink::blank(side), "Pindaian.png", "image/png");
            json!({ "agreement": id, "token": token, "code": code })
        }
        "scans.retire" => {
            let scans = |id: &serde_json::Value| {
                ids(&desk.call("agreements.ink", json!({ "id": id }))["scans"], "/id")
            };
            let all: Vec<serde_json::Value> = agreements().iter().flat_map(scans).collect();
            json!({ "id": dice.one(&all)? })
        }
        "readings.close" => {
            json!({ "partnership": dice.one(&partnerships())?, "month": month, "closed_by": "Wulan" })
        }
        "readings.reopen" => json!({
            "partnership": dice.one(&partnerships())?, "month": month, "reopened_by": "Wulan", "reason": word,
        }),
        "signing.decline" | "signing.take_back" => {
            let rows = read("agreements.list");
            let waits = |row: &&Value| !row["waiting_for"].as_array().unwrap().is_empty();
            let waiting: Vec<Value> = rows.as_array().unwrap().iter().filter(waits).cloned().collect();
            let row = dice.one(&waiting)?;
            let at = desk.call("signing.desk", json!({ "agreement": row["id"] }));
            match name {
                "signing.take_back" => json!({ "id": dice.one(&[at["declined"]["id"].clone()])? }),
                _ => {
                    json!({ "frozen": at["frozen"]["id"], "side": row["waiting_for"][0]["side"], "reason": word })
                }
            }
        }
        _ => return None,
    })
}
