//! The items of the coming year, over the shipped frameworks and topics.

use ita::next_round::{Before, ItemState, ItemWork, NextItem, NextRound};
use ita::plan::DateText;
use ita::topics::RelationKind;
use ita::{Assessment, Exact, FiscalYear, Framework, ItemCode, Subject, two_decimals};
use testkit::{framework, result, topics};

/// The items of the year after a result.
fn items(next: &NextRound, result: &Assessment) -> Vec<NextItem> {
    let last = framework(result.fiscal_year.get());
    let coming = framework(result.fiscal_year.get() + 1);
    next.outlook(&coming, &last, result, &topics()).items
}

fn of<'a>(items: &'a [NextItem], framework: &Framework, topic: &str) -> &'a NextItem {
    let Some(Subject::Item(code)) = framework.of_topic(topic) else {
        panic!("no item of {topic}");
    };
    items.iter().find(|item| item.code == code).unwrap()
}

fn code_of(framework: &Framework, topic: &str) -> ItemCode {
    match framework.of_topic(topic) {
        Some(Subject::Item(code)) => code,
        other => panic!("{topic}: {other:?}"),
    }
}

fn publish(next: &mut NextRound, item: ItemCode) {
    next.edit(item, |work| work.state = ItemState::Published);
}

/// The expected OIT score, and the points of the total still missing, if nothing is known of the year `last`.
fn figures(next: &NextRound, last: u16) -> (String, Exact) {
    let (last, coming) = (framework(last), framework(last + 1));
    let result = Assessment::new(last.fiscal_year);
    let outlook = next.outlook(&coming, &last, &result, &topics());
    (outlook.expected.unwrap().to_string(), outlook.missing)
}

#[test]
fn with_nothing_published_all_points_of_the_oit_are_missing() {
    for last in 2566..=2568 {
        let (expected, missing) = figures(&NextRound::default(), last);
        assert_eq!(expected, "0.00", "{last}");
        assert_eq!(missing, Exact::from_integer(40), "{last}");
    }
}

#[test]
fn with_everything_published_or_checked_the_full_score_is_expected() {
    for last in 2566..=2568 {
        let mut next = NextRound::default();
        for (no, item) in framework(last + 1).items.iter().enumerate() {
            let state = [ItemState::Published, ItemState::Checked][no % 2];
            next.edit(item.code, |work| work.state = state);
        }
        let (expected, missing) = figures(&next, last);
        assert_eq!(expected, "100.00", "{last}");
        assert_eq!(missing, Exact::from_integer(0), "{last}");
    }
}

/// One of the four items of 9.1 counts for 1/4 of 1/5 of half of 40 points; the score is rounded, the points are not.
#[test]
fn one_item_counts_by_its_share() {
    let coming = framework(2569);
    let mut next = NextRound::default();
    publish(&mut next, ItemCode(1));
    let (expected, missing) = figures(&next, 2568);
    assert_eq!(missing, Exact::from_integer(39));
    assert_eq!(expected, "2.50");

    let gift = code_of(&coming, "oit.risk.management");
    publish(&mut next, gift);
    let (expected, missing) = figures(&next, 2568);
    // One of three of one of two sub-indicators: 10/3 points more, 8.33 of the score after rounding.
    assert_eq!(missing, Exact::from_integer(39) - Exact::new(10, 3));
    assert_eq!(expected, "10.84");
    assert_eq!(two_decimals(missing), "35.67");
}

#[test]
fn shares_of_all_items_sum_to_the_weight() {
    for last in 2566..=2568 {
        let result = Assessment::new(FiscalYear::new(last).unwrap());
        let items = items(&NextRound::default(), &result);
        let sum = items.iter().fold(Exact::from_integer(0), |sum, item| sum + item.share);
        assert_eq!(sum, Exact::from_integer(40), "{last}");
        assert!(items.iter().all(|item| item.share == item.missing));
    }
}

#[test]
fn an_item_in_work_adds_no_points() {
    let mut next = NextRound::default();
    next.edit(ItemCode(1), |work| work.state = ItemState::InWork);
    assert_eq!(figures(&next, 2568).0, "0.00");
}

#[test]
fn an_item_of_the_same_topic_shows_last_years_score_and_mark() {
    let (last, coming) = (framework(2568), framework(2569));
    let measures = code_of(&last, "oit.measures");
    let mut result = result(2568, &format!("{} 85", Subject::Item(measures)));
    let item = |result: &Assessment| {
        of(&items(&NextRound::default(), result), &coming, "oit.measures").clone()
    };
    let found = item(&result);
    assert_eq!(found.code, ItemCode(25));
    assert_eq!(
        found.before,
        Before::Same { item: ItemCode(27), score: Some("85".parse().unwrap()), weak: false }
    );
    assert!(found.was_missed(&result));
    let subject = Subject::Item(measures);
    result.scores.insert(subject, "100".parse().unwrap());
    assert!(!item(&result).was_missed(&result));
    result.weak.insert(subject, String::new());
    assert!(item(&result).was_missed(&result), "marked weak");
}

#[test]
fn a_merged_item_names_the_items_it_was_merged_from() {
    let (last, coming) = (framework(2568), framework(2569));
    let statistics = code_of(&last, "oit.service.statistics");
    let result = result(2568, &format!("{} 0", Subject::Item(statistics)));
    let items = items(&NextRound::default(), &result);
    let merged = of(&items, &coming, "oit.eservice");
    let mut expected = vec![code_of(&last, "oit.eservice"), statistics];
    expected.sort();
    let Before::From { kind, items: from } = &merged.before else {
        panic!("{:?}", merged.before);
    };
    let mut from = from.clone();
    from.sort();
    assert_eq!((*kind, from), (RelationKind::Merged, expected));
    assert!(merged.was_missed(&result), "one of the two had 0");
    let new = of(&items, &coming, "oit.procurement.monthly");
    assert_eq!(new.before, Before::New);
    assert!(!new.was_missed(&result));
}

/// The topics say where every item comes from, as far as it is known.
#[test]
fn the_predecessors_of_every_item_exist_in_the_last_year() {
    for year in 2566..=2568 {
        let last = framework(year);
        let result = Assessment::new(last.fiscal_year);
        let found = items(&NextRound::default(), &result);
        assert_eq!(found.len(), framework(year + 1).items.len());
        for item in &found {
            match &item.before {
                Before::Same { item: before, .. } => assert!(last.item(*before).is_some()),
                Before::From { kind, items } => {
                    assert!(matches!(kind, RelationKind::Merged | RelationKind::Split));
                    assert!(!items.is_empty(), "{year} {}", item.code);
                }
                Before::New | Before::Unknown => {}
            }
        }
        let same = |item: &&NextItem| matches!(item.before, Before::Same { .. });
        assert!(found.iter().filter(same).count() > 10, "{year}");
    }
}

/// A corrected framework may lack an item that the topics relate to.
#[test]
fn a_predecessor_missing_from_the_last_year_is_unknown() {
    let mut last = framework(2568);
    last.items.clear();
    let coming = framework(2569);
    let result = Assessment::new(last.fiscal_year);
    let outlook = NextRound::default().outlook(&coming, &last, &result, &topics());
    assert_eq!(outlook.items.len(), coming.items.len());
    for item in outlook.items {
        assert!(matches!(item.before, Before::New | Before::Unknown));
    }
}

#[test]
fn a_year_without_items_expects_nothing() {
    let last = framework(2568);
    let mut coming = framework(2569);
    coming.items.clear();
    let result = Assessment::new(last.fiscal_year);
    let outlook = NextRound::default().outlook(&coming, &last, &result, &topics());
    assert_eq!(outlook.expected, None);
    assert!(outlook.items.is_empty());
}

fn noted(unit: &str) -> ItemWork {
    ItemWork {
        elements: [0, 2].into(),
        address: "https://example.go.th/a".into(),
        unit: unit.into(),
        due: DateText("31 มี.ค. 2568".into()),
        state: ItemState::Checked,
        notes: "ดูปีก่อน".into(),
    }
}

#[test]
fn carrying_over_keeps_unit_address_and_notes_of_the_same_topics_and_no_progress() {
    let (earlier, later) = (framework(2568), framework(2569));
    let mut next = NextRound::default();
    let measures = code_of(&earlier, "oit.measures");
    let ended = code_of(&earlier, "oit.procurement.list");
    let merged = code_of(&earlier, "oit.eservice");
    for item in [measures, ended, merged] {
        next.edit(item, |work| *work = noted("กองคลัง"));
    }
    // This item has nothing that is carried over.
    let structure = code_of(&earlier, "oit.structure");
    publish(&mut next, structure);
    let carried = next.carried(&earlier, &later, &topics());
    let kept = ItemWork {
        address: "https://example.go.th/a".into(),
        unit: "กองคลัง".into(),
        notes: "ดูปีก่อน".into(),
        ..ItemWork::default()
    };
    let all: Vec<_> = carried.items.into_iter().collect();
    assert_eq!(all, [(code_of(&later, "oit.measures"), kept)]);
}

#[test]
fn work_is_carried_over_several_years_or_none_but_never_backwards() {
    let (earlier, later) = (framework(2567), framework(2569));
    let mut next = NextRound::default();
    next.edit(code_of(&earlier, "oit.measures"), |work| {
        work.unit = "สำนักปลัด".into();
    });
    let over_two = next.carried(&earlier, &later, &topics());
    assert_eq!(over_two.work(ItemCode(25)).unit, "สำนักปลัด");
    let same = next.carried(&earlier, &earlier, &topics());
    assert_eq!(same, next);
    let back = over_two.carried(&later, &earlier, &topics());
    assert_eq!(back, NextRound::default());
}

#[test]
fn taking_over_does_not_overwrite_existing_work() {
    let mut next = NextRound::default();
    next.edit(ItemCode(1), |work| work.notes = "ของเรา".into());
    let mut other = NextRound::default();
    other.edit_all(&[ItemCode(1), ItemCode(2), ItemCode(3)], |work| {
        work.unit = "กองช่าง".into();
    });
    assert_eq!(next.take_over(&other), 2);
    assert_eq!(next.work(ItemCode(1)).unit, "");
    assert_eq!(next.work(ItemCode(3)).unit, "กองช่าง");
    assert_eq!(next.take_over(&other), 0);
}

#[test]
fn several_items_are_edited_at_once_and_empty_work_is_removed() {
    let mut next = NextRound::default();
    let two = [ItemCode(4), ItemCode(9)];
    next.edit_all(&two, |work| work.state = ItemState::InWork);
    assert_eq!(next.items.len(), 2);
    next.edit_all(&two, |work| work.state = ItemState::NotStarted);
    assert!(next.items.is_empty());
}

#[test]
fn a_web_address_is_judged_by_its_form() {
    let sound = |address: &str| {
        let work = ItemWork { address: address.into(), ..ItemWork::default() };
        work.has_sound_address()
    };
    assert!(sound(""));
    assert!(sound("https://www.example.go.th/ita/2569?o=1"));
    for wrong in ["www.example.go.th", "javascript:alert(1)", "https://", "https://a b.th"] {
        assert!(!sound(wrong), "{wrong}");
    }
}

/// If the year of a result is changed for a while, the codes mean other items: the work stays with its own year.
#[test]
fn work_stays_with_the_year_it_was_made_for() {
    let year = |year| FiscalYear::new(year).unwrap();
    let mut next = NextRound::default();
    next.edit(ItemCode(27), |work| work.unit = "สำนักปลัด".into());
    let before = next.clone();
    next.turn(year(2567), year(2568));
    assert!(next.items.is_empty());
    next.edit(ItemCode(27), |work| work.unit = "กองคลัง".into());
    let text = serde_json::to_string(&next).unwrap();
    let mut next: NextRound = serde_json::from_str(&text).unwrap();
    next.turn(year(2568), year(2568));
    assert_eq!(next.work(ItemCode(27)).unit, "กองคลัง");
    next.turn(year(2568), year(2567));
    assert_eq!(next.work(ItemCode(27)).unit, "สำนักปลัด");
    next.edit(ItemCode(27), |work| work.unit.clear());
    next.turn(year(2567), year(2568));
    next.edit(ItemCode(27), |work| work.unit.clear());
    next.turn(year(2568), year(2567));
    assert_eq!(next, NextRound::default());
    assert_ne!(next, before);
}
