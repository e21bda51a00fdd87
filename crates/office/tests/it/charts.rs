//! Charts as Word draws them, and the workbooks behind them.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use documents::document::{Chart, ChartShape, Series};

use crate::support::package::Parts;
use crate::support::sample;
use crate::support::tree::Element;

fn parts() -> Parts {
    Parts::of(&office::docx(&sample::rich()).unwrap())
}

fn chart(no: usize) -> Element {
    parts().xml(&format!("word/charts/chart{no}.xml"))
}

/// The points of a series: index and value.
fn points(series: &Element) -> Vec<(usize, String)> {
    let cache = series.one("c:numCache");
    let point = |it: &Element| (it.get("idx").parse().unwrap(), it.one("c:v").text.clone());
    cache.all("c:pt").into_iter().map(point).collect()
}

/// The known scores with their indices.
fn known() -> Vec<(usize, String)> {
    let scores = sample::SCORES.iter().enumerate();
    scores.filter_map(|(no, score)| Some((no, (*score)?.to_owned()))).collect()
}

#[test]
fn bars_have_the_target_as_a_dashed_line() {
    let chart = chart(1);
    let bars = chart.one("c:barChart").one("c:ser");
    assert_eq!(points(bars), known());
    assert_eq!(bars.one("c:numCache").one("c:ptCount").get("val"), "10");
    let line = chart.one("c:lineChart").one("c:ser");
    assert_eq!(line.one("a:prstDash").get("val"), "dash");
    assert_eq!(line.one("c:symbol").get("val"), "none");
    assert!(points(line).iter().all(|(_, value)| value == "85.00"));
    assert_eq!(chart.all("c:axId").iter().filter(|it| it.get("val") == "1").count(), 3);
    let names: Vec<_> = bars.one("c:cat").all("c:v").iter().map(|it| it.text.as_str()).collect();
    assert_eq!(names, sample::INDICATORS);
}

#[test]
fn radar_has_the_same_numbers() {
    let chart = chart(2);
    let series = chart.one("c:radarChart").all("c:ser");
    assert_eq!(points(series[0]), known());
    assert_eq!(series[0].child("c:spPr").unwrap().one("a:prstDash").get("val"), "solid");
    assert_eq!(series[1].one("a:prstDash").get("val"), "dash");
}

#[test]
fn labels_have_two_decimals_and_unknown_scores_are_gaps() {
    for chart in [chart(1), chart(2)] {
        let labels = chart.one("c:dLbls");
        assert_eq!(labels.one("c:numFmt").get("formatCode"), "0.00");
        assert_eq!(labels.one("c:showVal").get("val"), "1");
        // White, so that the line of the target does not cross them.
        assert_eq!(labels.one("c:spPr").one("a:srgbClr").get("val"), "FFFFFF");
        assert_eq!(chart.one("c:dispBlanksAs").get("val"), "gap");
        assert_eq!(chart.one("c:min").get("val"), "0.0");
    }
}

#[test]
fn texts_are_in_the_font_of_the_document() {
    for chart in [chart(1), chart(2)] {
        for slot in ["a:latin", "a:ea", "a:cs"] {
            assert!(chart.has(slot));
            assert!(chart.all(slot).iter().all(|it| it.get("typeface") == "TH SarabunPSK"));
        }
        assert_eq!(chart.all("c:txPr").len(), chart.all("a:cs").len());
    }
}

#[test]
fn a_chart_has_a_text_alternative() {
    let document = parts().xml("word/document.xml");
    let frames = document.all("wp:docPr");
    let described: Vec<_> = frames.iter().map(|it| (it.get("id"), it.get("descr"))).collect();
    let descr = "คะแนน 10 ตัวชี้วัด <เทียบ> \"เป้าหมาย\" ]]> 85";
    assert_eq!(described, [("1", descr), ("2", descr)]);
}

#[test]
fn the_workbook_behind_a_chart_has_its_numbers() {
    let parts = parts();
    let chart = parts.xml("word/charts/chart1.xml");
    let formulas: Vec<_> =
        chart.one("c:barChart").all("c:f").iter().map(|it| it.text.as_str()).collect();
    assert_eq!(formulas, ["Sheet1!$B$1", "Sheet1!$A$2:$A$11", "Sheet1!$B$2:$B$11"]);
    let bytes = parts.0["word/embeddings/chart1.xlsx"].clone();
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Sheet1").unwrap();
    let at = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
    assert_eq!(at(0, 1), Data::String("คะแนนที่ได้ & ]]> ผล".to_owned()));
    assert_eq!(at(1, 0), Data::String(sample::INDICATORS[0].to_owned()));
    assert_eq!(at(1, 1), Data::Float(99.43));
    assert_eq!(at(7, 1), Data::Empty);
    assert_eq!(at(10, 1), Data::Float(0.0));
    assert_eq!(at(10, 2), Data::Float(85.0));
}

/// Fewer or more values than names, no series, no names.
#[test]
fn irregular_charts_are_drawn_as_far_as_they_have_values() {
    let chart = sample::chart(ChartShape::Bars);
    let values = |count| vec![Some("50".parse().unwrap()); count];
    let series = |count| Series { values: values(count), ..chart.series[0].clone() };
    for (categories, series) in [
        (chart.categories.clone(), vec![series(3), series(20)]),
        (Vec::new(), vec![series(1)]),
        (chart.categories.clone(), Vec::new()),
    ] {
        for shape in [ChartShape::Bars, ChartShape::Radar] {
            let odd = Chart {
                shape,
                categories: categories.clone(),
                series: series.clone(),
                ..chart.clone()
            };
            let parts = Parts::of(&office::docx(&sample::of_chart(odd)).unwrap());
            let chart = parts.xml("word/charts/chart1.xml");
            for series in chart.all("c:ser") {
                assert!(points(series).iter().all(|(at, _)| *at < categories.len()));
            }
        }
    }
}
