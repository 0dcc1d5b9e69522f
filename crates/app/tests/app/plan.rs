//! The plan of a partnership: who does what by when, who answers for it, what it costs, what could go wrong.

use serde_json::{Value, json};

use crate::desk::Desk;

struct Story {
    desk: Desk,
    school: String,
    partnership: String,
}

impl Story {
    fn begun() -> Story {
        let desk = Desk::begun();
        let school = desk.school();
        let partnership = desk.reading_corner(&school);
        Story { desk, school, partnership }
    }

    fn page(&self) -> Value {
        self.desk.call("plan.page", json!({ "partnership": self.partnership }))
    }

    fn task(&self, name: &str, ends_on: &str) -> String {
        let draft = json!({ "partnership": self.partnership, "name": name, "ends_on": ends_on });
        self.desk.made("tasks.add", draft)
    }
}

/// Values at a path in each row of a list.
fn each(list: &Value, path: &str) -> Vec<Value> {
    list.as_array().unwrap().iter().map(|row| row.pointer(path).unwrap().clone()).collect()
}

#[test]
fn people_of_all_parties_can_get_a_part() {
    let story = Story::begun();
    let page = story.page();
    let parties = each(&page["parties"], "/name");
    assert_eq!(parties, ["Rumah Baca Wonokromo", "SDN Jagir Timur II"]);
    assert_eq!(page["parties"][0]["people"][0]["name"], "Wulan Prameswari");
    assert_eq!(page["parties"][1]["people"][0]["name"], "Endang Rahayu, M.Pd.");
}

#[test]
fn one_answers_for_a_task_and_naming_another_moves_it() {
    let story = Story::begun();
    let task = story.task("Menata ruang baca", "2026-12-01");
    let page = story.page();
    let (ours, head) = (&page["parties"][0]["people"][0]["id"], &page["parties"][1]["people"][0]["id"]);
    let set = |letter: &str, partner: Value, person: &Value| {
        let args = json!({ "task": task, "letter": letter, "partner": partner, "person": person });
        story.desk.call("roles.set", args)["value"].clone()
    };
    assert_eq!(set("accountable", Value::Null, ours)["moved_from"], "");
    set("responsible", Value::Null, ours);
    assert_eq!(set("accountable", json!(story.school), head)["moved_from"], "Wulan Prameswari");
    let roles = story.page()["tasks"][0]["roles"].clone();
    assert_eq!(each(&roles, "/letter"), ["responsible", "accountable"]);
    assert_eq!(each(&roles, "/name"), ["Wulan Prameswari", "Endang Rahayu, M.Pd."]);
    assert_eq!(set("accountable", json!(story.school), head)["moved_from"], "", "it stays where it is");
    story.desk.undo();
    assert_eq!(
        each(&story.page()["tasks"][0]["roles"], "/name"),
        ["Wulan Prameswari", "Wulan Prameswari"],
        "undo gives it back"
    );
}

#[test]
fn nobody_from_elsewhere_gets_a_part_or_bears_a_cost() {
    let story = Story::begun();
    let task = story.task("Menata ruang baca", "2026-12-01");
    let shop = story.desk.made("partners.add", json!({ "name": "Toko Pelita", "kind": "business" }));
    let ours = &story.page()["parties"][0]["people"][0]["id"];
    let role = |more: Value| {
        let mut args = json!({ "task": task, "letter": "consulted" });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        story.desk.refused("roles.set", args)
    };
    assert_eq!(role(json!({ "partner": shop })), ["partner:not_a_party"]);
    assert_eq!(role(json!({ "partner": story.school, "person": ours })), ["person:not_of_party"]);
    let line = json!({ "partnership": story.partnership, "what": "Rak", "bearer": shop });
    assert_eq!(story.desk.refused("budget.add", line), ["bearer:not_a_party"]);
}

#[test]
fn tasks_never_wait_for_each_other_in_a_circle() {
    let story = Story::begun();
    let first = story.task("Menyusun jadwal", "2026-12-01");
    let second = story.task("Melatih relawan", "2026-12-08");
    let third = story.task("Kelas pertama", "2026-12-15");
    let wait = |task: &str, after: Value| json!({ "id": task, "field": "after", "value": after });
    story.desk.call("tasks.set", wait(&second, json!([first])));
    story.desk.call("tasks.set", wait(&third, json!([second])));
    assert_eq!(story.desk.refused("tasks.set", wait(&first, json!([third]))), ["after:circle"]);
    assert_eq!(story.desk.refused("tasks.set", wait(&first, json!([first]))), ["after:itself"]);
    let other = story.desk.made("partnerships.add", json!({ "name": "Kelas Warga", "purpose": "Membaca" }));
    let elsewhere = story.desk.made("tasks.add", json!({ "partnership": other, "name": "Rapat" }));
    assert_eq!(story.desk.refused("tasks.set", wait(&first, json!([elsewhere]))), ["after:not_in_plan"]);
    // Putting away what others wait for lets them go on.
    story.desk.call("tasks.retire", json!({ "id": second }));
    assert_eq!(story.page()["tasks"][1]["task"]["after"], json!([]));
    story.desk.undo();
    assert_eq!(story.page()["tasks"][2]["task"]["after"], json!([second]));
}

#[test]
fn tasks_keep_the_order_they_are_put_in() {
    let story = Story::begun();
    let first = story.task("A", "2026-12-01");
    let second = story.task("B", "2026-12-08");
    let third = story.task("C", "2026-12-15");
    story.desk.call("tasks.move", json!({ "id": third }));
    assert_eq!(each(&story.page()["tasks"], "/task/name"), ["C", "A", "B"]);
    story.desk.call("tasks.move", json!({ "id": first, "after": second }));
    assert_eq!(each(&story.page()["tasks"], "/task/name"), ["C", "B", "A"]);
    story.desk.undo();
    story.desk.undo();
    assert_eq!(each(&story.page()["tasks"], "/task/name"), ["A", "B", "C"]);
}

#[test]
fn the_budget_is_added_up_for_each_who_bears_it() {
    let story = Story::begun();
    let add = |what: &str, quantity: i64, price: Option<i64>, bearer: Option<&str>| {
        let price = price.map(|units| json!({ "units": units, "currency": "IDR" }));
        story.desk.call(
            "budget.add",
            json!({
                "partnership": story.partnership, "what": what, "quantity": quantity, "price": price,
                "bearer": bearer,
            }),
        );
    };
    add("Konsumsi", 20_000, Some(15_000), Some(&story.school));
    add("Rak buku", 4_000, Some(450_000), None);
    add("Buku", 200_000, None, None);
    let page = story.page();
    assert_eq!(each(&page["totals"], "/name"), ["Rumah Baca Wonokromo", "SDN Jagir Timur II"]);
    assert_eq!(each(&page["totals"], "/total/units"), [1_800_000, 300_000]);
    assert_eq!(each(&page["totals"], "/unpriced"), [1, 0]);
    assert_eq!(page["total"]["units"], 2_100_000);
    assert_eq!(page["budget"][2]["cost"], Value::Null, "without a price no cost is guessed");
}

#[test]
fn what_is_late_is_told_today_and_in_the_thread() {
    let story = Story::begun();
    let (task, milestone) = story.desk.plan(&story.partnership);
    let page = story.page();
    assert_eq!(each(&page["tasks"], "/state"), ["late", "planned"]);
    assert_eq!(each(&page["tasks"], "/late_days"), [4, 0]);
    let mine = |todo: &Value| {
        let rows = todo.as_array().unwrap().iter();
        let rows = rows.filter(|row| row["kind"] == "task" || row["kind"] == "milestone");
        rows.map(|row| (row["id"].clone(), row["late_days"].clone())).collect::<Vec<_>>()
    };
    let today = || story.desk.call("today.page", json!({}))["todo"].clone();
    assert_eq!(mine(&today()), [(json!(task), json!(4)), (json!(milestone), json!(0))]);
    let partnership = story.desk.call("partnerships.page", json!({ "id": story.partnership }));
    assert_eq!(partnership["plan"], json!({ "tasks": 2, "done": 0, "late": 1, "budget": 1, "risks": 1 }));
    let thread = partnership["thread"].as_array().unwrap();
    let knots: Vec<_> = thread.iter().filter(|item| item["what"]["kind"] == "task").collect();
    assert_eq!(knots.len(), 2);
    assert_eq!(knots[1]["what"]["state"], "late");
    story.desk.call("tasks.set", json!({ "id": task, "field": "progress", "value": 100 }));
    assert_eq!(mine(&today()), [(json!(milestone), json!(0))], "what is done is not brought to mind");
}

#[test]
fn a_plan_goes_away_with_its_partnership_and_comes_back_with_it() {
    let story = Story::begun();
    story.desk.plan(&story.partnership);
    let before = story.page();
    story.desk.call("partnerships.retire", json!({ "id": story.partnership }));
    assert_eq!(story.desk.call("today.page", json!({}))["todo"], json!([]));
    story.desk.undo();
    assert_eq!(story.page(), before);
}
