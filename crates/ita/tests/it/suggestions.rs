//! The library of suggested measures, and what it offers for real results.

use std::collections::BTreeSet;

use ita::framework::Framework;
use ita::plan::{Finding, Plan};
use ita::suggestions::{
    Library, LibraryProblem, Offer, SuggestionText, check, drafts_for, first_drafts, suggested,
};
use ita::{Analysis, FiscalYear, analyse, two_decimals};
use testkit::{assessment, data, framework, subject, topics};
use thai::Span;

fn library() -> Library {
    data("measures.toml")
}

/// Example 002: scores by indicator, and the three subjects it names as weak.
fn example_002(framework: &Framework) -> Analysis {
    let mut result = assessment(
        FiscalYear::new(2568).unwrap(),
        "1 99.43, 2 100, 3 100, 4 100, 5 100, 6 100, 7 100, 8 100, 9 100, 10 85.00",
    );
    for weak in ["i2", "O22", "O27"] {
        result.weak.insert(subject(weak), String::new());
    }
    analyse(framework, &result)
}

fn ids<'a>(offer: &Offer<'a>) -> Vec<&'a str> {
    offer.suggestions.iter().map(|s| s.id.as_str()).collect()
}

fn of_subjects(offers: &[Offer]) -> Vec<String> {
    let mut names = findings(offers);
    names.retain(|name| !name.starts_with("issue"));
    names
}

fn findings(offers: &[Offer]) -> Vec<String> {
    offers.iter().map(|o| o.finding.to_string()).collect()
}

fn year(year: u16) -> FiscalYear {
    FiscalYear::new(year).unwrap()
}

fn finding(text: &str) -> Finding {
    text.parse().expect("a finding")
}

#[test]
fn the_shipped_library_is_valid() {
    let found = check(&library(), &topics());
    let lines: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn every_topic_has_at_least_two_suggestions() {
    let library = library();
    for topic in &topics().topics {
        let offers = library.of_topic(&topic.id).count();
        assert!(offers >= 2, "{}: {offers}", topic.id);
    }
}

#[test]
fn a_suggestion_has_three_to_five_steps_and_a_finding_that_says_what_should_be() {
    for suggestion in library().suggestions {
        let id = &suggestion.id;
        assert!((3..=5).contains(&suggestion.steps.len()), "{id}");
        assert!(suggestion.finding.starts_with("ควร"), "{id}");
    }
}

/// Every weakness of the published examples has at least two suggestions of its own.
#[test]
fn every_published_weakness_has_at_least_two_suggestions() {
    let troubled: &[(u16, &[&str])] = &[
        // Example 000: the questions below 85, by their wording where the print garbles the code.
        (
            2563,
            &[
                "i1", "i2", "i3", "i7", "i8", "i12", "i13", "i14", "i15", "i20", "i21", "i23",
                "i24", "i25", "i27", "i28", "i29", "i30",
            ],
        ),
        // Example 000: every question of the EIT.
        (
            2563,
            &[
                "e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "e10", "e11", "e12", "e13",
                "e14", "e15",
            ],
        ),
        // Example 000: the items of section 2.1.
        (
            2563,
            &[
                "O2", "O6", "O8", "O9", "O10", "O11", "O12", "O13", "O14", "O15", "O16", "O17",
                "O18", "O19", "O20", "O21", "O23", "O24", "O25", "O26", "O27", "O28", "O29", "O30",
                "O32", "O33", "O34", "O35", "O36", "O37", "O38", "O39", "O40", "O41", "O42", "O43",
            ],
        ),
        // Example 000: the indicators below 85; example 003: its recommendations on 9 and 10, the skills of
        // those who keep the website among them, and what the memo asks for.
        (2563, &["2", "3", "4", "5", "6", "7", "8", "9", "10"]),
        (2563, &["O5", "O7", "O17", "O18", "O25"]),
        // Example 002: i2, the report of gifts, the measures against corruption.
        (2568, &["1", "10", "i2", "O22", "O27"]),
        // Example 004: the rows 6 to 10, with the complaints, the manual and the E-Service it treats.
        (2566, &["6", "7", "8", "9", "10"]),
        (2566, &["O13", "O14", "O17", "O29", "O30", "O31", "O42", "O43"]),
    ];
    let library = library();
    for (year, codes) in troubled {
        let framework = framework(*year);
        for code in *codes {
            let topic = framework.topic(subject(code)).expect(code);
            let offers = library.of_topic(topic).count();
            assert!(offers >= 2, "{year} {code}, {topic}: {offers}");
        }
    }
    // Example 001: its seven rows are the seven issues of its year.
    let topics = topics();
    let framework = framework(2567);
    let issues: Vec<_> = topics.issues_of(FiscalYear::new(2568).unwrap()).cloned().collect();
    assert_eq!(issues.len(), 7);
    for issue in issues {
        let own = issue.topics.iter().map(|t| library.of_topic(t).count());
        assert!(own.min() >= Some(2), "{}", issue.id);
        assert!(library.for_issue(&framework, &issue).len() >= 4);
    }
}

#[test]
fn offers_are_ordered_by_points_to_win_and_disappear_once_answered() {
    let (framework, topics, library) = (framework(2568), topics(), library());
    let analysis = example_002(&framework);
    let mut plan = Plan::default();
    let offers = suggested(&framework, &analysis, &topics, &library, &plan);
    let first = ["10", "i2", "O22", "O27"];
    assert_eq!(findings(&offers)[..4], first);
    // The issues come last: those of 2568, as those of 2569 are not known.
    let issues: Vec<_> = (1..=7).map(|no| format!("issue{no}")).collect();
    assert_eq!(findings(&offers)[4..], issues);
    // (95.00 − 85.00) × the 20 % that the indicator counts for in the total.
    assert_eq!(offers[0].win.map(two_decimals).as_deref(), Some("2.00"));
    assert!(offers[1..].iter().all(|o| o.win.is_none()));
    assert!(ids(&offers[0]).contains(&"risk-assessment"));
    assert!(ids(&offers[1]).contains(&"less-discretion"));
    assert!(ids(&offers[2]).contains(&"gift-register"));
    assert!(ids(&offers[3]).contains(&"result-analysis"));

    let draft = |id: &str, answers: &str| {
        let suggestion = library.suggestion(id).expect(id);
        suggestion.draft(year(2569), [finding(answers)])
    };
    plan.add(draft("less-discretion", "i2"));
    let offers = suggested(&framework, &analysis, &topics, &library, &plan);
    assert_eq!(of_subjects(&offers), ["10", "O22", "O27"]);
    // The item is part of the indicator, so the indicator is answered too.
    plan.add(draft("gift-register", "O22"));
    let offers = suggested(&framework, &analysis, &topics, &library, &plan);
    assert_eq!(of_subjects(&offers), ["O27"]);
    plan.add(draft("result-analysis", "O27"));
    let offers = suggested(&framework, &analysis, &topics, &library, &plan);
    assert!(of_subjects(&offers).is_empty());
}

#[test]
fn the_largest_gap_is_offered_first() {
    let (framework, topics, library) = (framework(2563), topics(), library());
    let result = assessment(
        FiscalYear::new(2563).unwrap(),
        "1 86.27, 2 74.47, 3 79.84, 4 76.36, 5 73.90, 6 67.30, 7 59.56, 8 64.56, 9 13.97, 10 0",
    );
    let analysis = analyse(&framework, &result);
    let offers = suggested(&framework, &analysis, &topics, &library, &Plan::default());
    assert_eq!(findings(&offers), ["10", "9", "7", "8", "6", "5", "2", "4", "3"]);
    assert!(offers.is_sorted_by(|a, b| a.win >= b.win));
    assert!(offers.iter().all(|offer| offer.suggestions.len() >= 2));
}

#[test]
fn an_issue_is_offered_the_suggestions_of_its_topics_and_indicators() {
    let (framework, topics, library) = (framework(2567), topics(), library());
    let result = assessment(FiscalYear::new(2567).unwrap(), "4 80");
    let analysis = analyse(&framework, &result);
    let offers = suggested(&framework, &analysis, &topics, &library, &Plan::default());
    let assets = offers
        .iter()
        .find(|offer| offer.finding == Finding::Issue(4))
        .expect("the issue of assets");
    let found = ids(assets);
    assert!(found.contains(&"assets-borrowing"), "from the topic of a question");
    assert!(found.contains(&"assets-guideline"), "from the topic of the indicator");
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len());
    let mut plan = Plan::default();
    let suggestion = assets.suggestions[0];
    plan.add(suggestion.draft(year(2568), [Finding::Issue(4)]));
    let offers = suggested(&framework, &analysis, &topics, &library, &plan);
    assert!(!findings(&offers).contains(&"issue4".to_owned()));
    assert!(findings(&offers).contains(&"issue5".to_owned()));
}

#[test]
fn a_subject_without_suggestions_is_offered_those_of_its_indicator() {
    let framework = framework(2568);
    let mut library = library();
    library.suggestions.retain(|s| s.topics.iter().any(|t| t.starts_with("indicator.")));
    for suggestion in &mut library.suggestions {
        suggestion.topics.retain(|t| t.starts_with("indicator."));
    }
    for (code, indicator) in [("i2", "1"), ("O22", "10"), ("10.1", "10"), ("e9", "8")] {
        let found = library.for_subject(&framework, subject(code));
        assert!(!found.is_empty(), "{code}");
        assert_eq!(found, library.for_subject(&framework, subject(indicator)), "{code}");
    }
    // Example 003 has scores for instruments only.
    let oit = library.for_subject(&framework, subject("OIT"));
    assert!(oit.iter().any(|s| s.id == "website-review"));
    assert!(library.for_subject(&framework, subject("total")).is_empty());
}

#[test]
fn a_draft_copies_the_whole_suggestion_and_covers_the_year() {
    for suggestion in library().suggestions {
        let draft = suggestion.draft(year(2569), [finding("10"), finding("issue7")]);
        let id = &suggestion.id;
        assert_eq!(draft.answers, BTreeSet::from([finding("10"), finding("issue7")]));
        assert_eq!(draft.written_steps().count(), suggestion.steps.len(), "{id}");
        assert!(draft.steps.iter().all(|step| !step.done));
        assert_eq!(draft.named_units().count(), suggestion.units.len(), "{id}");
        assert_eq!(draft.finding, suggestion.finding);
        assert_eq!(draft.follow_up, suggestion.follow_up);
        assert_eq!(draft.criterion, suggestion.criterion);
        assert_eq!(draft.period.span(), Some(Span::year(year(2569))));
        assert_eq!(draft.period.every, suggestion.every);
        // Cleaning removes a number typed in front of a step; a suggestion must not have one.
        let written: Vec<_> = draft.written_steps().collect();
        assert_eq!(written, suggestion.steps, "{id}");
    }
}

#[test]
fn a_suggestion_offered_first_for_several_findings_becomes_one_draft() {
    let library = library();
    let offer = |code: &str, ids: &[&str]| Offer {
        finding: finding(code),
        win: None,
        suggestions: ids.iter().map(|id| library.suggestion(id).expect(id)).collect(),
    };
    let offers = [
        offer("O22", &["gift-register"]),
        offer("i2", &["less-discretion", "gift-register"]),
        offer("O27", &[]),
        offer("10", &["gift-register", "less-discretion"]),
    ];
    let drafts = first_drafts(&offers, year(2569));
    let answers: Vec<_> = drafts.iter().map(|draft| draft.answers.clone()).collect();
    let expected = [vec!["O22", "10"], vec!["i2"]];
    assert_eq!(answers, expected.map(|codes| codes.into_iter().map(finding).collect()));
}

#[test]
fn a_finding_without_a_suggestion_gets_an_empty_draft() {
    let (framework, library) = (framework(2568), library());
    let findings = [finding("total"), finding("i2"), finding("issue1")];
    let drafts = drafts_for(&framework, Some(&library), year(2569), &findings);
    let shown: Vec<_> = drafts
        .iter()
        .map(|draft| (draft.answers.first().copied().unwrap(), draft.name.is_empty()))
        .collect();
    assert_eq!(shown, [(findings[1], false), (findings[0], true), (findings[2], true)]);
    let without = drafts_for(&framework, None, year(2569), &findings);
    assert!(without.len() == 3 && without.iter().all(|draft| draft.name.is_empty()));
}

#[test]
fn a_library_survives_json_and_toml() {
    let library = library();
    let json = serde_json::to_string(&library).unwrap();
    assert_eq!(serde_json::from_str::<Library>(&json).unwrap(), library);
    let toml = toml::to_string(&library).unwrap();
    assert_eq!(toml::from_str::<Library>(&toml).unwrap(), library);
}

#[test]
fn an_invalid_library_is_reported_with_all_its_problems() {
    let mut library = library();
    let last = library.suggestions.len() - 1;
    let id = |at: usize, library: &Library| library.suggestions[at].id.clone();
    let (first, second, third) = (id(0, &library), id(1, &library), id(2, &library));
    library.suggestions[0].topics.push("oit.nothing".into());
    library.suggestions[0].steps.truncate(1);
    library.suggestions[1].name = "  ".into();
    library.suggestions[1].criterion = "แล้วเสร็จภายในปี ๒๕๖๙".into();
    library.suggestions[2].follow_up = "ดูที่ https://example.org".into();
    library.suggestions[2].units.clear();
    library.suggestions[last].id.clone_from(&first);
    for suggestion in &mut library.suggestions {
        suggestion.topics.retain(|t| t != "indicator.assets");
    }
    let found = check(&library, &topics());
    let expected = [
        LibraryProblem::UnknownTopic { id: first.clone(), topic: "oit.nothing".into() },
        LibraryProblem::FewSteps { id: first.clone(), found: 1 },
        LibraryProblem::Kind { id: second.clone() },
        LibraryProblem::Empty { id: second.clone(), text: SuggestionText::Name },
        LibraryProblem::Year { id: second, text: SuggestionText::Criterion },
        LibraryProblem::Empty { id: third.clone(), text: SuggestionText::Units },
        LibraryProblem::Address { id: third, text: SuggestionText::FollowUp },
        LibraryProblem::Repeated { id: first },
        LibraryProblem::FewOffers { topic: "indicator.assets".into(), found: 0 },
    ];
    assert_eq!(found, expected);
}
