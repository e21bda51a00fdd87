//! The charts of a result, the same in papers and on the page.

use ita::analysis::Row;
use ita::{Analysis, Framework, Subject};

use crate::document::{Chart, ChartShape, Series};
use crate::facts::name;
use crate::text::wording::points;

/// The total and the instruments as bars; `None` if no score of an instrument is known.
pub fn instruments(framework: &Framework, analysis: &Analysis) -> Option<Chart> {
    let rows: Vec<_> = analysis
        .rows
        .iter()
        .filter(|row| matches!(row.figure.subject, Subject::Total | Subject::Instrument(_)))
        .collect();
    let known = |row: &&&Row| row.figure.subject != Subject::Total && row.figure.value().is_some();
    rows.iter().find(known)?;
    Some(chart(
        ChartShape::Bars,
        "กราฟแท่งแสดงคะแนนภาพรวมและคะแนนรายเครื่องมือ",
        framework,
        analysis,
        &rows,
    ))
}

/// The indicators as bars against the target; `None` if no score of an indicator is known.
pub fn indicators(framework: &Framework, analysis: &Analysis) -> Option<Chart> {
    let rows = indicator_rows(analysis);
    rows.iter().find(|row| row.figure.value().is_some())?;
    Some(chart(
        ChartShape::Bars,
        "กราฟแท่งแสดงคะแนนรายตัวชี้วัดเทียบกับค่าเป้าหมาย",
        framework,
        analysis,
        &rows,
    ))
}

/// The indicators as a radar chart; `None` unless all are known, because a missing corner would distort the shape.
pub fn radar(framework: &Framework, analysis: &Analysis) -> Option<Chart> {
    let rows = indicator_rows(analysis);
    let whole = rows.len() > 2 && rows.iter().all(|row| row.figure.value().is_some());
    whole.then(|| {
        chart(
            ChartShape::Radar,
            "กราฟใยแมงมุมแสดงคะแนนรายตัวชี้วัดเทียบกับค่าเป้าหมาย",
            framework,
            analysis,
            &rows,
        )
    })
}

fn indicator_rows(analysis: &Analysis) -> Vec<&Row> {
    analysis.rows.iter().filter(|row| matches!(row.figure.subject, Subject::Indicator(_))).collect()
}

fn chart(
    shape: ChartShape,
    what: &str,
    framework: &Framework,
    analysis: &Analysis,
    rows: &[&Row],
) -> Chart {
    let value = |row: &Row| match row.figure.subject {
        Subject::Total => analysis.total,
        _ => row.figure.value(),
    };
    let values: Vec<_> = rows
        .iter()
        .filter_map(|row| {
            let score = value(row)?;
            Some(format!("{} {}", name(framework, row.figure.subject), points(score)))
        })
        .collect();
    let alternative = format!("{what}: {}", values.join("; "));
    Chart {
        shape,
        alternative,
        categories: rows.iter().map(|row| category(framework, row.figure.subject)).collect(),
        series: vec![
            Series {
                name: "คะแนน".to_owned(),
                values: rows.iter().map(|row| value(row)).collect(),
                is_target: false,
            },
            Series {
                name: "ค่าเป้าหมาย".to_owned(),
                values: rows.iter().map(|row| Some(row.goal)).collect(),
                is_target: true,
            },
        ],
    }
}

fn category(framework: &Framework, subject: Subject) -> String {
    match subject {
        Subject::Indicator(no) => {
            format!("{no}. {}", framework.name(subject).unwrap_or_default())
        }
        _ => name(framework, subject),
    }
}
