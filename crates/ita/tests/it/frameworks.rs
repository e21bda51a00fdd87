//! The frameworks in `frameworks/` as shipped, and what their validation reports when they are broken.

use ita::framework::{Basis, CorrectionError, Spot, check};
use ita::topics::{self, Topics};
use ita::{Exact, Framework, Instrument, Score, ScoreError, Subject, level_of};
use testkit::{file, framework, frameworks, score, topics, years};

fn found_in(framework: &Framework) -> Vec<String> {
    check(framework).iter().map(ToString::to_string).collect()
}

/// `frameworks/counts.txt` has a line for each year, so that a lost table is noticed without a word of Rust.
#[test]
fn every_year_has_as_many_facts_as_its_line_says() {
    let counts: Vec<String> = frameworks()
        .iter()
        .map(|framework| {
            let pair = framework.measures.as_ref();
            format!(
                "{}: {} questions, {} items, {} levels{}",
                framework.fiscal_year,
                framework.questions.len(),
                framework.items.len(),
                framework.levels.len(),
                pair.map_or_else(String::new, |m| format!(", measures {}/{}", m.plan, m.report)),
            )
        })
        .collect();
    let written = file("frameworks/counts.txt");
    assert_eq!(counts, written.lines().collect::<Vec<_>>());
}

#[test]
fn a_file_is_named_by_its_year() {
    for year in years() {
        assert_eq!(framework(year).fiscal_year.get(), year);
    }
}

#[test]
fn every_shipped_framework_is_valid() {
    for year in years() {
        assert_eq!(found_in(&framework(year)), Vec::<String>::new(), "{year}");
    }
}

#[test]
fn the_shipped_topics_fit_the_frameworks() {
    let years: Vec<_> = frameworks();
    let problems: Vec<_> =
        topics::check(&topics(), &years).iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn shares_sum_to_the_weights_of_the_instruments() {
    for year in years() {
        let framework = framework(year);
        let items: Exact =
            framework.items.iter().map(|i| framework.share(Subject::Item(i.code))).sum();
        assert_eq!(items, Exact::new(40, 100), "{year}");
        if !framework.questions.is_empty() {
            let questions: Exact = framework
                .questions
                .iter()
                .map(|q| framework.share(Subject::Question(q.code)))
                .sum();
            assert_eq!(questions, Exact::new(60, 100), "{year}");
        }
    }
}

/// The conditions are nested: whatever meets a level's meets those of all lower levels. So exactly one level
/// is met while the one above it is not, and every level is that one for some result.
#[test]
fn exactly_one_level_fits_every_result() {
    for framework in frameworks().iter().filter(|framework| !framework.levels.is_empty()) {
        let year = framework.fiscal_year;
        let levels = &framework.levels;
        let mut reached = vec![false; levels.len()];
        let score = |hundredths| Score::from_hundredths(hundredths).unwrap();
        for total in (0..=10_000).map(score) {
            for least in
                [0, 4999, 5000, 6999, 7000, 8499, 8500, 9499, 9500, 9999, 10_000].map(score)
            {
                let meets =
                    |no: usize| levels[no].min_total <= total && levels[no].min_instrument <= least;
                let fits = |no: &usize| meets(*no) && (*no == 0 || !meets(no - 1));
                let fitting: Vec<usize> = (0..levels.len()).filter(fits).collect();
                assert_eq!(fitting.len(), 1, "{year}: {total} with {least}");
                assert_eq!(level_of(framework, total, least), Some(fitting[0]));
                reached[fitting[0]] = true;
            }
        }
        assert!(reached.iter().all(|r| *r), "{year}: {reached:?}");
    }
}

/// A fact recalled from memory, carried over from another year or assumed must not count as official.
#[test]
fn only_facts_read_in_a_document_are_official() {
    let basis = |year: u16, code: &str| {
        let framework = framework(year);
        let question = framework.question(code.parse().unwrap()).unwrap();
        (question.text.is_some(), question.provenance.basis)
    };
    assert_eq!(basis(2564, "i9"), (true, Basis::Document));
    assert_eq!(basis(2564, "i10"), (true, Basis::Recollection));
    assert_eq!(basis(2563, "i9"), (true, Basis::Carried));
    assert_eq!(basis(2566, "e1"), (true, Basis::Recollection));
    assert_eq!(basis(2567, "i1"), (false, Basis::Assumed));
    assert_eq!(basis(2568, "i2"), (false, Basis::Inference));
    for year in years() {
        let framework = framework(year);
        for question in &framework.questions {
            if question.provenance.basis.is_official() {
                assert_eq!(year, 2564, "{}", question.code);
            }
        }
        if framework.provisional {
            let official = |basis: Basis| basis.is_official();
            assert!(!framework.items.iter().any(|i| official(i.provenance.basis)));
            assert!(!framework.instruments.iter().any(|i| official(i.provenance.basis)));
            assert!(!framework.indicators.iter().any(|i| official(i.provenance.basis)));
        }
    }
}

/// Notes about sources belong into `provenance`, as papers quote the wording.
#[test]
fn no_wording_contains_a_note_about_its_source() {
    for year in years() {
        let framework = framework(year);
        let mut wordings: Vec<&str> = Vec::new();
        for q in &framework.questions {
            wordings.extend(q.text.as_deref());
            wordings.extend(q.about.as_deref());
            wordings.extend(q.sub_questions.iter().map(|s| s.text.as_str()));
        }
        for i in &framework.items {
            wordings.push(&i.title);
            wordings.extend(i.heading.as_deref());
            wordings.extend(i.elements.iter().map(|e| e.text.as_str()));
        }
        for wording in wordings {
            for mark in ["[", "recollection", "source", "example", "(ไม่)", "จากความจำ"]
            {
                assert!(!wording.contains(mark), "{year}: {wording}");
            }
        }
    }
}

#[test]
fn a_framework_survives_toml_and_json() {
    for year in years() {
        let framework = framework(year);
        let toml = toml::to_string_pretty(&framework).unwrap();
        assert_eq!(toml::from_str::<Framework>(&toml).unwrap(), framework);
        let json = serde_json::to_string(&framework).unwrap();
        assert_eq!(serde_json::from_str::<Framework>(&json).unwrap(), framework);
    }
}

#[test]
fn an_unknown_field_is_an_error_with_its_name_and_line() {
    let slip = file("frameworks/2568.toml").replacen("weight = 30", "wieght = 30", 1);
    let error = toml::from_str::<Framework>(&slip).unwrap_err().to_string();
    assert!(error.contains("wieght") && error.contains("line"), "{error}");
}

/// Changes the framework of 2568 and expects exactly these problems.
#[track_caller]
fn broken(change: impl FnOnce(&mut Framework), expected: &[&str]) {
    let mut framework = framework(2568);
    change(&mut framework);
    assert_eq!(found_in(&framework), expected);
}

#[test]
fn broken_tables_are_reported() {
    broken(|f| f.instruments[2].weight = 41, &["instruments: the weights sum to 101, not 100"]);
    broken(|f| f.instruments.swap(0, 1), &["instruments: must be IIT, EIT, OIT, each once"]);
    broken(
        |f| f.instruments[1].parts[1].no = 1,
        &["instrument EIT: only the EIT has parts, and they are 1 and 2"],
    );
    broken(
        |f| f.items[26].sub_indicator = "10.9".parse().unwrap(),
        &["item O27: sub_indicator: 10.9 is not in this year"],
    );
    broken(
        |f| f.items[4].topic = f.items[3].topic.clone(),
        &["item O5: topic: O4 already has oit.news"],
    );
    broken(
        |f| f.questions[1].topic = f.questions[0].topic.clone(),
        &["question i2: topic: i1 already has iit.duty.procedure"],
    );
    broken(|f| f.questions[1].topic.clear(), &["question i2: topic is empty"]);
    broken(
        |f| f.questions[0].indicator = 6,
        &["question i1: indicator: 6 belongs to another instrument"],
    );
    broken(|f| f.questions[0].indicator = 11, &["question i1: indicator: 11 is not in this year"]);
    broken(|f| f.questions[0].about = None, &["question i1: neither text nor about is given"]);
    broken(
        |f| f.questions[0].scale = Some("five".to_owned()),
        &["question i1: scale: five is not in this year"],
    );
    broken(|f| f.indicators[4].name = " ".to_owned(), &["indicator 5: name is empty"]);
    broken(|f| f.items[0].provenance.source.clear(), &["item O1: provenance.source is empty"]);
    broken(
        |f| f.scales[1].answers[0].positive = Some(101),
        &["scale yes-no: 101 points are more than 100"],
    );
}

#[test]
fn codes_must_count_up_from_one() {
    broken(
        |f| {
            f.questions.remove(13);
        },
        &["question i15: i14 expected here: codes count up from 1"],
    );
    broken(
        |f| f.questions.swap(15, 16),
        &[
            "question e2: e1 expected here: codes count up from 1",
            "question e1: e3 expected here: codes count up from 1",
            "question e3: e2 expected here: codes count up from 1",
        ],
    );
    broken(
        |f| {
            f.items.remove(9);
        },
        &["item O11: O10 expected here: codes count up from 1"],
    );
    broken(
        |f| {
            f.items.truncate(26);
        },
        &["measures: plan: O27 is not in this year", "measures: report: O28 is not in this year"],
    );
    broken(
        |f| f.sub_indicators.swap(5, 6),
        &[
            "sub_indicator 10.2: 10.1 expected here: codes count up from 1",
            "sub_indicator 10.1: 10.3 expected here: codes count up from 1",
        ],
    );
    broken(
        |f| f.indicators[9].no = 11,
        &[
            "indicator 11: 10 expected here: codes count up from 1",
            "indicator 11: has nothing below it that could be scored",
            "sub_indicator 10.1: indicator: 10 is not in this year",
            "sub_indicator 10.2: indicator: 10 is not in this year",
        ],
    );
    broken(
        |f| {
            f.indicators[8].instrument = Instrument::Eit;
        },
        &[
            "sub_indicator 9.1: indicator: 9 belongs to another instrument",
            "sub_indicator 9.2: indicator: 9 belongs to another instrument",
            "sub_indicator 9.3: indicator: 9 belongs to another instrument",
            "sub_indicator 9.4: indicator: 9 belongs to another instrument",
            "sub_indicator 9.5: indicator: 9 belongs to another instrument",
        ],
    );
}

#[test]
fn broken_levels_are_reported() {
    broken(|f| f.levels.swap(0, 1), &["level ผ่านดีเยี่ยม: never reached: ผ่านดี comes first"]);
    broken(
        |f| f.levels[0].min_total = score("80"),
        &[
            "level ผ่านดี: min_total is above that of ผ่านดีเยี่ยม",
            "level ผ่าน: min_total is above that of ผ่านดีเยี่ยม",
        ],
    );
    broken(|f| drop(f.levels.pop()), &["levels: the last level must have minimum 0.00 and 0.00"]);
    broken(
        |f| f.levels[1].name = f.levels[0].name.clone(),
        &["level ผ่านดีเยี่ยม: name: already taken"],
    );
    broken(
        |f| f.levels[3].min_total = score("90"),
        &["level ต้องปรับปรุง: never reached: ผ่าน comes first"],
    );
    broken(
        |f| f.level_tests.clear(),
        &["level_tests: empty, though a level has a minimum of every instrument"],
    );
    broken(
        |f| f.level_tests.push("EIT".parse().unwrap()),
        &[
            "level_tests: EIT1 cannot be tested, or is tested twice",
            "level_tests: EIT2 cannot be tested, or is tested twice",
        ],
    );
    broken(
        |f| f.level_tests.push("9".parse().unwrap()),
        &["level_tests: 9 cannot be tested, or is tested twice"],
    );
    broken(
        |f| f.target.urgent_below = Some(score("90")),
        &["target: urgent_below: 90.00 is above pass"],
    );
}

#[test]
fn a_broken_pair_of_measure_items_is_reported() {
    broken(
        |f| f.measures.as_mut().unwrap().plan = "O29".parse().unwrap(),
        &["measures: plan: O29 is not in this year"],
    );
    broken(
        |f| f.measures.as_mut().unwrap().plan = "O28".parse().unwrap(),
        &["measures: plan and report are the same item"],
    );
}

/// Changes topics or frameworks and expects exactly these problems.
#[track_caller]
fn broken_topics(change: impl FnOnce(&mut Topics, &mut Vec<Framework>), expected: &[&str]) {
    let (mut topics, mut years) = (topics(), frameworks());
    change(&mut topics, &mut years);
    let found: Vec<_> = topics::check(&topics, &years).iter().map(ToString::to_string).collect();
    assert_eq!(found, expected);
}

#[test]
fn topics_that_do_not_fit_the_years_are_reported() {
    broken_topics(
        |topics, _| topics.topics.push(topics.topics[0].clone()),
        &["topic indicator.duty: given twice"],
    );
    broken_topics(
        |topics, _| topics.topics[0].label.clear(),
        &["topic indicator.duty: label is empty"],
    );
    broken_topics(
        |_, years| years[6].items[0].topic = "oit.x".to_owned(),
        &[
            "2568, item O1: topic oit.x is not in topics.toml",
            "relation Merged: 2568 has no oit.structure",
            "relation Same: 2568 has no oit.structure",
            "relations 2567 to 2568: oit.x of 2568 is in 0 relations, not in one",
            "relations 2568 to 2569: oit.x of 2568 is in 0 relations, not in one",
        ],
    );
    broken_topics(
        |topics, _| {
            topics.relations.retain(|r| r.from.get() != 2568 || r.topics[0] != "oit.risk.bribery");
        },
        &["relations 2568 to 2569: oit.risk.bribery of 2568 is in 0 relations, not in one"],
    );
    broken_topics(
        |topics, _| topics.relations[0].to = topics.relations[0].to.next(),
        &["relation 2562 to 2564: not two known years in a row"],
    );
    broken_topics(
        |topics, _| topics.relations[0].into.push("oit.news".to_owned()),
        &["relation of 2562, Same, indicator.duty: wrong number of topics or into"],
    );
    broken_topics(
        |topics, _| topics.relations[0].reason.clear(),
        &["relation of 2562, indicator.duty: reason is empty"],
    );
    broken_topics(
        |topics, _| topics.issues[0].topics.push("oit.laws".to_owned()),
        &["issue issue.process: oit.laws is in none of its years"],
    );
}

#[test]
fn topics_relate_the_subjects_of_adjacent_years() {
    let topics = topics();
    let year = |y: u16| ita::FiscalYear::new(y).unwrap();
    let kind = |y, id| {
        let relation = topics.next(year(y), id).unwrap();
        (format!("{:?}", relation.kind), relation.after().join(" "))
    };
    assert_eq!(kind(2568, "oit.measures"), ("Same".into(), "oit.measures".into()));
    assert_eq!(kind(2567, "oit.authority"), ("Merged".into(), "oit.structure".into()));
    assert_eq!(kind(2565, "oit.laws").0, "Same");
    assert_eq!(kind(2566, "oit.laws"), ("Ended".into(), String::new()));
    assert!(topics.next(year(2566), "iit.duty.fairness").unwrap().scale_changed);
    assert!(!topics.next(year(2565), "iit.duty.fairness").unwrap().scale_changed);
    assert_eq!(topics.issues_of(year(2568)).count(), 7);
    assert_eq!(topics.issues_of(year(2566)).count(), 0);
}

#[test]
fn every_correctable_fact_can_be_corrected_and_is_then_marked_as_the_persons_own() {
    for year in years() {
        let own = framework(year);
        for spot in own.spots() {
            let mut corrected = own.clone();
            let text = match spot {
                Spot::Pass | Spot::UrgentBelow | Spot::LevelTotal(_) | Spot::LevelInstrument(_) => {
                    "12.34"
                }
                Spot::Weights => "20 / 30 / 50",
                _ => "ข้อความใหม่",
            };
            spot.correct(&mut corrected, text, "ผู้ใช้").unwrap();
            let fact = spot.read(&corrected);
            assert_eq!(fact.text.as_deref(), Some(text), "{spot:?}");
            let provenance = fact.provenance.unwrap();
            assert_eq!(provenance.basis, Basis::Person, "{spot:?}");
            assert_eq!(provenance.source, "ผู้ใช้");
            let touched: Vec<_> = own
                .spots()
                .into_iter()
                .filter(|s| s.read(&own).text != s.read(&corrected).text)
                .collect();
            assert_eq!(touched, [spot]);
        }
    }
}

#[test]
fn an_invalid_correction_is_refused_and_changes_nothing() {
    let own = framework(2568);
    let refused = |spot: Spot, text: &str| {
        let mut copy = own.clone();
        let error = spot.correct(&mut copy, text, "ผู้ใช้").unwrap_err();
        assert_eq!(copy, own);
        error
    };
    let i1 = "i1".parse().unwrap();
    assert_eq!(refused(Spot::IndicatorName(1), "  "), CorrectionError::Empty);
    for text in ["30 / 70", "30 / 30 / 39.5", "30 / 30 / 400", "x"] {
        assert_eq!(refused(Spot::Weights, text), CorrectionError::NotWeights);
    }
    assert_eq!(
        refused(Spot::LevelTotal(0), "100.01"),
        CorrectionError::NotAScore(ScoreError::OutOfRange)
    );
    assert_eq!(refused(Spot::LevelTotal(9), "50"), CorrectionError::NoSuchFact);
    let mut copy = own.clone();
    Spot::QuestionText(i1).correct(&mut copy, "ถ้อยคำ", "ผู้ใช้").unwrap();
    Spot::QuestionText(i1).correct(&mut copy, "", "ผู้ใช้").unwrap();
    assert_eq!(copy.question(i1).unwrap().text, None);
    Spot::Weights.correct(&mut copy, "๒๐,๓๐ , 50", "ผู้ใช้").unwrap();
    assert_eq!(Spot::Weights.read(&copy).text.as_deref(), Some("20 / 30 / 50"));
    assert!(copy.instruments[0].provenance.basis.is_official());
}
