//! Sizes and times of the release against their budgets.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::run::{run, say};
use crate::{browsers, build, project, sizes, test};

/// What Chromium measures, in milliseconds; how is told in `tests/e2e/bench.mjs`.
const TIMES: [(&str, f64, &str); 25] = [
    ("boot_ms", 200.0, "first visit until one can work"),
    (
        "boot_slow_ms",
        1500.0,
        "the same, 4x slower processor, 1.6 Mbit/s, 150 ms",
    ),
    ("boot_again_ms", 200.0, "second visit"),
    ("boot_again_slow_ms", 500.0, "second visit, slow"),
    ("import_ms", 1000.0, "pasted report to its preview"),
    ("analysis_ms", 1.0, "whole gap analysis, full depth"),
    (
        "keystroke_ms",
        16.0,
        "key press to the recomputed page, full depth",
    ),
    ("save_ms", 4.0, "saving, full depth"),
    (
        "plan_keystroke_ms",
        16.0,
        "key press in one of 60 measures with follow-up",
    ),
    ("plan_save_ms", 4.0, "saving with those measures"),
    (
        "path_ms",
        50.0,
        "the way to the highest level, full depth, engine there",
    ),
    (
        "docx_cold_ms",
        3000.0,
        "analysis report as Word, engine fetched",
    ),
    ("docx_ms", 300.0, "the same, engine there"),
    (
        "pdf_cold_ms",
        3000.0,
        "analysis report as PDF, engine fetched",
    ),
    ("pdf_warm_ms", 500.0, "the same, engine there"),
    ("measures_docx_ms", 300.0, "plan of measures as Word"),
    ("measures_pdf_ms", 500.0, "as PDF"),
    (
        "implementation_docx_ms",
        300.0,
        "report of what was done as Word",
    ),
    ("implementation_pdf_ms", 500.0, "as PDF"),
    ("memo_docx_ms", 300.0, "memo as Word"),
    ("memo_pdf_ms", 500.0, "as PDF"),
    ("order_docx_ms", 300.0, "order as Word"),
    ("order_pdf_ms", 500.0, "as PDF"),
    ("announcement_docx_ms", 300.0, "announcement as Word"),
    ("announcement_pdf_ms", 500.0, "as PDF"),
];

pub(crate) fn bench() -> Result<()> {
    let chromium = browsers::chromium()?;
    build::release()?;
    say("Measuring in Chromium (about 2 minutes)");
    let target = project::root().join("target");
    let results = target.join("bench-times.json");
    run(Command::new("node")
        .arg("bench.mjs")
        .env("CHROMIUM", chromium)
        .env("BASE_URL", test::serve_below_a_path()?)
        .env("RESULTS", &results)
        .current_dir(project::root().join("tests/e2e")))?;
    let times: Map<String, Value> = serde_json::from_str(&fs::read_to_string(results)?)?;

    let mut table = Map::new();
    let mut over = Vec::new();
    let mut add = |name: &'static str, value: f64, unit: &str, budget: f64, what: &str| {
        let ok = value <= budget;
        let mark = if ok { "" } else { "   over" };
        println!("{name:<20} {value:>9.1} {unit:<3} of {budget:>6}   {what}{mark}");
        table.insert(
            name.to_owned(),
            json!({ "value": value, "unit": unit, "budget": budget, "ok": ok }),
        );
        if !ok {
            over.push(name);
        }
    };
    println!();
    for size in sizes::measure()? {
        add(size.name, size.kilobytes, "kB", size.budget, "compressed");
    }
    for (name, budget, what) in TIMES {
        let value = times
            .get(name)
            .and_then(Value::as_f64)
            .with_context(|| format!("{name} was not measured"))?;
        add(name, value, "ms", budget, what);
    }
    let path = target.join("bench.json");
    fs::write(&path, serde_json::to_string_pretty(&table)?)?;
    println!("\nwritten to {}", path.display());
    if !over.is_empty() {
        println!("over budget: {}", over.join(", "));
    }
    Ok(())
}
