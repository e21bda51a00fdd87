//! Handles (`data-testid` values) by which tests and the app's focus management find elements.
//!
//! The tests in `tests/e2e` repeat them as literals; a test below checks that each of those exists here. External
//! tests rely on many of them, so they must not be renamed without changing those tests too.

use std::fmt::Display;

/// A pattern for handles with one or two variable parts, such as a code, number or name.
#[derive(Clone, Copy, Debug)]
pub struct HandleFamily(
    /// `*` stands for any text, `#` for a number.
    &'static str,
);

impl HandleFamily {
    /// Fills in the only variable part.
    pub fn of(self, part: impl Display) -> String {
        fill(self.0, &part)
    }

    /// Fills in both variable parts, in order.
    pub fn and(self, first: impl Display, second: impl Display) -> String {
        fill(&self.of(first), &second)
    }
}

fn fill(pattern: &str, part: &dyn Display) -> String {
    pattern.replacen(['*', '#'], &part.to_string(), 1)
}

macro_rules! handles {
    ($($name:ident = $handle:literal;)*) => {
        $(pub const $name: &str = $handle;)*
        #[cfg(test)]
        const HANDLES: &[&str] = &[$($handle),*];
    };
}

macro_rules! families {
    ($($name:ident = $pattern:literal;)*) => {
        $(pub const $name: HandleFamily = HandleFamily($pattern);)*
        #[cfg(test)]
        const FAMILIES: &[&str] = &[$($pattern),*];
    };
}

handles! {
    // Frame.
    AGENCY = "agency";
    FISCAL_YEAR = "fiscal-year";
    REDO = "redo";
    SAVE_BANNER = "save-banner";
    SAVE_STATE = "save-state";
    UNDO = "undo";

    // Start, and the data kept here.
    ASIDE_SAVE = "aside-save";
    BACKUP_ADD = "backup-add";
    BACKUP_BEFORE_CLEAR = "backup-before-clear";
    BACKUP_OPEN = "backup-open";
    BACKUP_PREVIEW = "backup-preview";
    BACKUP_REFUSED = "backup-refused";
    BACKUP_SAVE = "backup-save";
    CLEAR_ALL = "clear-all";
    CLEAR_WORD = "clear-word";
    LAST_BACKUP = "last-backup";
    RESTORE_REMOVED = "restore-removed";
    SPACE = "space";
    START_DEMO = "start-demo";
    START_NEW = "start-new";

    // Import.
    IMPORT_AGENCY = "import-agency";
    IMPORT_CONFIRM = "import-confirm";
    IMPORT_FILE = "import-file";
    IMPORT_NO_YEAR = "import-no-year";
    IMPORT_OTHERS = "import-others";
    IMPORT_PROBLEM = "import-problem";
    IMPORT_REPLACES = "import-replaces";
    IMPORT_TEXT = "import-text";
    IMPORT_UNREAD = "import-unread";
    IMPORT_YEAR = "import-year";

    // Gaps.
    LEVEL = "level";
    LEVEL_POSSIBLE = "level-possible";
    TOTAL = "total";
    TOTAL_PUBLISHED = "total-published";

    // What if.
    GOAL = "goal";
    GOAL_OWN = "goal-own";
    PATH_EFFORT = "path-effort";
    PATH_KEEP = "path-keep";
    PATH_TOTAL = "path-total";
    SCENARIO_ADD = "scenario-add";
    SCENARIO_MEASURES = "scenario-measures";
    SCENARIO_NAME = "scenario-name";

    // Plan.
    COVERAGE_ANSWERED = "coverage-answered";
    COVERAGE_WINNABLE = "coverage-winnable";
    MEASURES = "measures";
    MEASURE_ADD = "measure-add";
    MEASURE_ANSWERS = "measure-answers";
    MEASURE_BUDGET = "measure-budget";
    MEASURE_CHOOSE_ALL = "measure-choose-all";
    MEASURE_COPY = "measure-copy";
    MEASURE_CRITERION = "measure-criterion";
    MEASURE_DELETE = "measure-delete";
    MEASURE_DOWN = "measure-down";
    MEASURE_FILTER_UNIT = "measure-filter-unit";
    MEASURE_FINDING = "measure-finding";
    MEASURE_FOLLOW_UP = "measure-follow-up";
    MEASURE_FROM = "measure-from";
    MEASURE_LINK = "measure-link";
    MEASURE_NAME = "measure-name";
    MEASURE_PERIOD_WORDS = "measure-period-words";
    MEASURE_SPLIT = "measure-split";
    MEASURE_STEPS = "measure-steps";
    MEASURE_TO = "measure-to";
    MEASURE_UNITS = "measure-units";
    MEASURE_UP = "measure-up";
    PLAN_FILE = "plan-file";
    PLAN_READ = "plan-read";
    PLAN_TAKE = "plan-take";
    PLAN_TEXT = "plan-text";
    SUGGEST_ALL = "suggest-all";
    TAKE_OVER = "take-over";
    TAKE_OVER_GO = "take-over-go";

    // Progress.
    DOWNLOAD_CALENDAR = "download-calendar-ics";
    EXPECTED_ALL = "expected-all";
    EXPECTED_ALL_KEEP = "expected-all-keep";
    EXPECTED_DONE = "expected-done";
    EXPECTED_DONE_KEEP = "expected-done-keep";
    EXPECTED_REAL = "expected-real";
    PROGRESS_EMPTY = "progress-empty";
    PROGRESS_OVERDUE = "progress-overdue";
    PROGRESS_PERCENT = "progress-percent";
    PROGRESS_SHOW_ALL = "progress-show-all";
    PROGRESS_SOON = "progress-soon";
    PROGRESS_WITHOUT_EVIDENCE = "progress-without-evidence";
    ROUNDS_ADD = "rounds-add";
    ROUNDS_CUSTOMARY = "rounds-customary";
    ROUNDS_OWN = "rounds-own";
    ROUNDS_QUESTION = "rounds-question";
    ROUNDS_REMOVE_ANYWAY = "rounds-remove-anyway";

    // Next round.
    DOWNLOAD_NEXT_CSV = "download-next-csv";
    DOWNLOAD_NEXT_XLSX = "download-next-xlsx";
    NEXT_BULK_APPLY = "next-bulk-apply";
    NEXT_BULK_DUE = "next-bulk-due";
    NEXT_BULK_STATE = "next-bulk-state";
    NEXT_BULK_UNIT = "next-bulk-unit";
    NEXT_CARRY = "next-carry";
    NEXT_CARRY_FROM = "next-carry-from";
    NEXT_CARRY_NOTE = "next-carry-note";
    NEXT_CARRY_OPEN = "next-carry-open";
    NEXT_EXPECTED = "next-expected";
    NEXT_FAILED = "next-failed";
    NEXT_FILTER_MISSED = "next-filter-missed";
    NEXT_FILTER_STATE = "next-filter-state";
    NEXT_FILTER_UNIT = "next-filter-unit";
    NEXT_MISSING = "next-missing";
    NEXT_NO_FRAMEWORK = "next-no-framework";
    NEXT_PICK_ALL = "next-pick-all";
    NEXT_PRINT = "next-print";
    NEXT_PROVISIONAL = "next-provisional";
    NEXT_REFILTER = "next-refilter";
    NEXT_SHOWN = "next-shown";
    NEXT_SORT = "next-sort";

    // Checks.
    CHECKS_SUMMARY = "checks-summary";

    // Documents.
    DOCUMENTS_EMPTY = "documents-empty";
    DOWNLOAD_CANCEL = "download-cancel";
    DOWNLOAD_DONE = "download-done";
    DOWNLOAD_FAILED = "download-failed";
    DOWNLOAD_PACK = "download-pack-zip";
    DOWNLOAD_RETRY = "download-retry";
    FONT = "font";
    INPUT_AGENCY_DISTRICT = "input-agency-district";
    INPUT_AGENCY_NAME = "input-agency-name";
    INPUT_AGENCY_PROVINCE = "input-agency-province";
    INPUT_LETTER_CODE = "input-letter-code";
    INPUT_UNITS = "input-units";
    MEMO_KIND = "memo-kind";
    OPINIONS = "opinions";
    PACK_CANCEL = "pack-cancel";
    PACK_DONE = "pack-done";
    PARTS_2563 = "parts-2563";
    PASSAGE_FRESH = "passage-fresh";
    PERSON_ADD = "person-add";
    PREVIEW = "preview";
    URGENCY = "urgency";

    // Frameworks.
    DOWNLOAD_FRAMEWORK_JSON = "download-framework-json";
    DOWNLOAD_FRAMEWORK_TOML = "download-framework-toml";
    FRAMEWORK_CORRECT = "framework-correct";
    FRAMEWORK_CORRECTED = "framework-corrected";
    FRAMEWORK_COUNT = "framework-count";
    FRAMEWORK_FILE_NOTE = "framework-file-note";
    FRAMEWORK_OPEN = "framework-open";
    FRAMEWORK_PROVISIONAL = "framework-provisional";
    FRAMEWORK_RESTORE = "framework-restore";
    FRAMEWORK_UNOFFICIAL = "framework-unofficial";
}

families! {
    // Keeping.
    NEXT_YEAR = "next-year-*";

    // Import: by the subject of a value.
    IMPORT_CONFLICT = "import-conflict-#";
    IMPORT_RESULT = "import-result-#";
    IMPORT_TAKE = "import-take-*";
    IMPORT_VALUE = "import-value-*";

    // Scores and gaps: by code, or number of an indicator.
    GAP = "gap-*";
    INPUT = "input-*";
    INSTRUMENT = "instrument-*";
    OIT = "oit-*";
    QUESTION = "question-*";
    RANK = "rank-#";
    SCORE = "score-*";
    WIN = "win-*";

    // What if.
    LOCK = "lock-*";
    PATH = "path-#";
    SCENARIO = "scenario-#";
    SCENARIO_FIGURE = "scenario-#-*";
    WHATIF = "whatif-*";

    // Plan: by id of a measure.
    BULK = "bulk-*";
    BULK_SET = "bulk-*-set";
    COVER = "cover-*";
    MEASURE = "measure-#";
    MEASURE_OPEN = "measure-open-#";
    OFFER = "offer-*";
    PLAN_READ_ONE = "plan-read-#";
    SUGGEST = "suggest-*";

    // Progress: by id of a measure, a round, or both.
    EVIDENCE_ADD = "evidence-add-#";
    EVIDENCE_FIELD = "evidence-*-*";
    EVIDENCE_OPEN = "evidence-open-#-#";
    HISTORY = "history-#";
    PROGRESS_COUNT = "progress-count-*";
    PROGRESS_DONE = "progress-done-#";
    PROGRESS_MEASURE = "progress-measure-#";
    PROGRESS_STATUS = "progress-status-#";
    REPORT_COPY = "report-copy-#";
    REPORT_FIELD = "report-*-#";
    ROUND_NAME = "round-name-#";
    ROUND_REMOVE = "round-remove-#";
    ROUND_UNTIL = "round-until-#";
    STATUS = "status-#";
    STATUS_DATE = "status-date-#";
    STATUS_NOTE = "status-note-#";
    STATUS_SAVE = "status-save-#";
    STEP = "step-#-#";

    // Next round: by code of an item.
    NEXT = "next-O#";
    NEXT_ADDRESS = "next-address-*";
    NEXT_COUNT = "next-count-*";
    NEXT_DUE = "next-due-*";
    NEXT_ELEMENT = "next-element-*-#";
    NEXT_LINK = "next-link-*";
    NEXT_NOTES = "next-notes-*";
    NEXT_OPEN = "next-open-*";
    NEXT_PICK = "next-pick-*";
    NEXT_STATE = "next-state-*";
    NEXT_UNIT = "next-unit-*";

    // Checks.
    CHECK = "check-#";

    // Documents.
    DOWNLOAD = "download-*-*";
    DOWNLOAD_CHART = "download-chart-*-*";
    LETTER = "letter-*";
    PASSAGE = "passage-*";
    PERSON = "person-#-*";
    PICTURE = "picture-*";
    PICTURE_FILE = "picture-file-*";
    PICTURE_REMOVE = "picture-*-remove";
    SHOW = "show-*";

    // Comparison.
    COMPARE = "compare-*";
    COMPARE_FIGURE = "compare-*-#";

    // Frameworks.
    FRAMEWORK_INDICATOR = "indicator-#";
    FRAMEWORK_YEAR = "framework-#";
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// Whether two patterns can match the same handle. `*` matches any text, `#` any number.
    fn can_agree(one: &[u8], other: &[u8]) -> bool {
        let is_number = |text: &[u8]| {
            !text.is_empty() && text.iter().all(|c| c.is_ascii_digit() || matches!(c, b'*' | b'#'))
        };
        match (one, other) {
            ([], []) => true,
            ([b'*', rest @ ..], _) => {
                (1..=other.len()).any(|length| can_agree(rest, &other[length..]))
            }
            (_, [b'*', ..]) => can_agree(other, one),
            ([b'#', rest @ ..], _) => (1..=other.len())
                .any(|length| is_number(&other[..length]) && can_agree(rest, &other[length..])),
            (_, [b'#', ..]) => can_agree(other, one),
            ([a, one @ ..], [b, other @ ..]) => a == b && can_agree(one, other),
            _ => false,
        }
    }

    fn is_known(handle: &str) -> bool {
        let all = HANDLES.iter().chain(FAMILIES);
        all.into_iter().any(|known| can_agree(known.as_bytes(), handle.as_bytes()))
    }

    /// The handle literals in a test script, with `${…}` replaced by `*`.
    fn spelled_out(script: &str) -> Vec<String> {
        let starts = ["getByTestId(", "data-testid=", "value(page, "];
        let mut found = Vec::new();
        for start in starts {
            for (at, _) in script.match_indices(start) {
                let rest = &script[at + start.len()..];
                let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '`')) else {
                    continue;
                };
                let handle = rest[1..].split(quote).next().unwrap_or_default();
                found.push(without_variables(handle));
            }
        }
        found
    }

    fn without_variables(template: &str) -> String {
        let mut parts = template.split("${");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| {
            let after = part.split_once('}').map_or("", |(_, after)| after);
            format!("{text}*{after}")
        })
    }

    #[test]
    fn every_handle_in_the_browser_tests_is_declared_here() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e");
        let mut count = 0;
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "mjs") {
                continue;
            }
            for handle in spelled_out(&fs::read_to_string(&path).unwrap()) {
                assert!(is_known(&handle), "{}: {handle}", path.display());
                count += 1;
            }
        }
        assert!(count > 300, "only {count} handles were found in the browser tests");
    }

    #[test]
    fn no_view_contains_a_handle_literal() {
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if !path.ends_with("src/handles.rs") {
                    let text = fs::read_to_string(&path).unwrap();
                    for spelled in
                        ["data-testid=\"", "data-testid=format!", " handle=\"", " handle=format!"]
                    {
                        assert!(!text.contains(spelled), "{}: {spelled}", path.display());
                    }
                }
            }
        }
    }

    #[test]
    fn an_undeclared_handle_is_detected() {
        for known in ["measure-7", "input-i12", "download-analysis-docx", "next-*-*", "total"] {
            assert!(is_known(known), "{known}");
        }
        for unknown in ["measure-ad", "totals", "next-", "rank-x", "undo-*", "download-x"] {
            assert!(!is_known(unknown), "{unknown}");
        }
    }

    #[test]
    fn a_family_fills_in_its_parts_in_order() {
        assert_eq!(NEXT_UNIT.of("O3"), "next-unit-O3");
        assert_eq!(STEP.and(3, 1), "step-3-1");
    }
}
