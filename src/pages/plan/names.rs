//! The names of findings on the plan page.

use ita::Framework;
use ita::plan::Finding;
use ita::topics::Topics;

use crate::pages::subject;

/// "i2", "ตัวชี้วัดที่ 1", "ประเด็นที่ 3".
pub(crate) fn short(finding: Finding) -> String {
    match finding {
        Finding::Subject(subject) => subject::short(subject),
        Finding::Issue(no) => format!("ประเด็นที่ {no}"),
    }
}

/// The full name; empty if it is not known.
pub(crate) fn name(framework: &Framework, topics: Option<&Topics>, finding: Finding) -> String {
    match finding {
        Finding::Subject(subject) => framework.name(subject).unwrap_or_default().to_owned(),
        Finding::Issue(no) => topics
            .and_then(|topics| topics.issue_for(framework.fiscal_year, no))
            .map(|issue| issue.title.clone())
            .unwrap_or_default(),
    }
}

/// The short and the full name: "i2 บุคลากร…".
pub(crate) fn long(framework: &Framework, topics: Option<&Topics>, finding: Finding) -> String {
    let name = name(framework, topics, finding);
    format!("{} {name}", short(finding)).trim_end().to_owned()
}
