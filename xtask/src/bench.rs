//! Sizes and times of the release against their budgets.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::run::{run, say};
use crate::{browsers, build, project, sizes, test};

/// What Chromium measures apart from the files: name, budget, description. `tests/e2e/bench.mjs` says how.
const MEASURED: [(&str, f64, &str); 18] = [
    ("boot_ms", 200.0, "first visit until the page can be used"),
    ("boot_slow_ms", 1500.0, "the same, 4x slower processor, 1.6 Mbit/s, 150 ms"),
    ("boot_again_ms", 200.0, "second visit"),
    ("boot_again_slow_ms", 500.0, "second visit, slow"),
    ("import_ms", 1000.0, "pasted report to its preview"),
    ("analysis_ms", 1.0, "whole gap analysis, full depth"),
    ("keystroke_ms", 16.0, "key press to the recomputed page, full depth"),
    ("save_ms", 4.0, "saving, full depth"),
    ("plan_keystroke_ms", 16.0, "key press in one of 60 measures with follow-up"),
    ("plan_save_ms", 4.0, "saving with those measures"),
    ("path_ms", 50.0, "path to the highest level, full depth, engine started"),
    ("docx_cold_ms", 3000.0, "analysis report as Word, with fetching the engine"),
    ("docx_ms", 300.0, "the same, engine started"),
    ("pdf_cold_ms", 3000.0, "analysis report as PDF, with fetching the engine"),
    ("pdf_warm_ms", 500.0, "the same, engine started"),
    ("office_memory_mb", 16.0, "the engine's memory after those"),
    ("typeset_memory_mb", 64.0, "the same"),
    ("study_memory_mb", 16.0, "after reading a text and searching for a path"),
];

/// Papers and formats of the documents page, made from a plan of 60 measures; the analysis is made without a plan.
const FILES: [(&str, &[&str]); 8] = [
    ("analysis", &["docx", "pdf", "xlsx", "csv"]),
    ("scores", &["xlsx", "csv"]),
    ("measures", &["docx", "pdf", "xlsx", "csv"]),
    ("implementation", &["docx", "pdf", "xlsx", "csv"]),
    ("memo", &["docx", "pdf"]),
    ("order", &["docx", "pdf"]),
    ("announcement", &["docx", "pdf"]),
    ("oit-page", &["html", "json", "csv"]),
];

/// The budget of a file in a format, in milliseconds and kilobytes.
///
/// The plan has about 500 KB of text; its budgets are a little above what was measured, to notice growth.
fn limits(format: &str) -> (f64, f64) {
    match format {
        "pdf" => (800.0, 2000.0),
        "csv" => (300.0, 800.0),
        _ => (300.0, 100.0),
    }
}

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
    let mut add = |name: &str, value: f64, unit: &str, budget: f64, what: &str| {
        let ok = value <= budget;
        let mark = if ok { "" } else { "   over" };
        println!("{name:<24} {value:>9.1} {unit:<3} of {budget:>6}   {what}{mark}");
        table.insert(
            name.to_owned(),
            json!({ "value": value, "unit": unit, "budget": budget, "ok": ok }),
        );
        if !ok {
            over.push(name.to_owned());
        }
    };
    println!();
    for size in sizes::measure()? {
        add(size.name, size.kilobytes, "kB", size.budget, "compressed");
    }
    let value = |name: &str| {
        let value = times.get(name).and_then(Value::as_f64);
        value.with_context(|| format!("{name} was not measured"))
    };
    for (name, budget, what) in MEASURED {
        let unit = if name.ends_with("_mb") { "MB" } else { "ms" };
        add(name, value(name)?, unit, budget, what);
    }
    for (paper, formats) in FILES {
        for format in formats {
            let (milliseconds, kilobytes) = limits(format);
            let what = format!("{paper} as .{format}");
            let is_measured_above = paper == "analysis" && matches!(*format, "docx" | "pdf");
            if !is_measured_above {
                let name = format!("{paper}_{format}_ms");
                add(&name, value(&name)?, "ms", milliseconds, &what);
            }
            let name = format!("{paper}_{format}_kb");
            add(&name, value(&name)?, "kB", kilobytes, &what);
        }
    }
    let path = target.join("bench.json");
    fs::write(&path, serde_json::to_string_pretty(&table)?)?;
    println!("\nwritten to {}", path.display());
    if !over.is_empty() {
        println!("over budget: {}", over.join(", "));
    }
    Ok(())
}
