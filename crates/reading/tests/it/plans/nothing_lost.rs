//! Every word of every cell of the examples is found again in their reading.

use reading::PlanReading;

use super::{EXAMPLES, example, read};

/// The words of the cells of measures, without tags; each with whether it stands in the first column.
fn words(text: &str) -> Vec<(String, bool)> {
    let mut words = Vec::new();
    let mut in_table = false;
    for line in text.lines().filter(|line| line.matches('\t').count() > 3) {
        if line.contains("ผู้รับผิดชอบ\t") {
            in_table = true;
            continue;
        }
        for (no, cell) in line.split('\t').enumerate().filter(|_| in_table) {
            let mut plain = String::new();
            let mut in_tag = false;
            for c in cell.chars() {
                match c {
                    '<' => in_tag = true,
                    '>' => {
                        in_tag = false;
                        plain.push(' ');
                    }
                    c if !in_tag => plain.push(c),
                    _ => {}
                }
            }
            words.extend(plain.split_whitespace().map(|word| (word.to_owned(), no == 0)));
        }
    }
    words
}

fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Letters only: numbers and dashes before items do not belong to their text.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic() || matches!(c, '\u{e30}'..='\u{e4e}')).collect()
}

fn cells(reading: &PlanReading) -> String {
    let cells = reading.measures.iter().flat_map(|m| &m.cells);
    tight(&cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" "))
}

fn fields(reading: &PlanReading) -> String {
    let measures = reading.measures.iter().map(|m| &m.measure);
    let texts = measures.flat_map(|measure| {
        let period = &measure.period;
        let mut texts = vec![
            measure.name.clone(),
            measure.finding.clone(),
            measure.follow_up.clone(),
            period.printed(),
            period.from.0.clone(),
            period.to.0.clone(),
            super::steps(measure).concat(),
            measure.units.concat(),
        ];
        for report in measure.reports.values() {
            texts.extend([&report.done, &report.outcome, &report.advice].map(String::clone));
        }
        texts
    });
    let all: Vec<String> = texts.collect();
    letters(&all.join(" "))
}

#[test]
fn no_word_of_the_examples_is_lost() {
    for name in EXAMPLES {
        let text = example(name);
        let reading = read(&text);
        let (cells, fields) = (cells(&reading), fields(&reading));
        let words = words(&text);
        assert!(words.len() > 100, "{name}");
        for (word, is_first) in words {
            assert!(cells.contains(&tight(&word)), "{name}: {word} is in no cell");
            // Indicators become links, and a line that says that steps follow goes.
            if !is_first && word != "วิธีดำเนินการ" {
                assert!(fields.contains(&letters(&word)), "{name}: {word} is in no field");
            }
        }
    }
}
