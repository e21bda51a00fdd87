//! The list of an agency's published OIT items, for its own website.

use ita::agency::Agency;
use ita::next_round::NextRound;
use ita::{Framework, Subject};
use serde::Serialize;
use thai::FiscalYear;

use crate::workbook::{Sheet, Value, Workbook};

/// The items by indicator and sub-indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OitPage {
    /// File name without extension, free of characters that file systems reject.
    #[serde(skip)]
    pub file_stem: String,
    /// May be empty.
    pub agency: String,
    pub fiscal_year: FiscalYear,
    /// The year's items are not official yet.
    pub provisional: bool,
    pub groups: Vec<OitGroup>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OitGroup {
    /// "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล"
    pub indicator: String,
    /// "9.1 ข้อมูลพื้นฐาน"
    pub title: String,
    pub items: Vec<OitEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OitEntry {
    pub code: String,
    pub title: String,
    /// Starts with http:// or https://; `None` while nothing is published.
    pub address: Option<String>,
}

pub fn oit_page(coming: &Framework, agency: &Agency, next_round: &NextRound) -> OitPage {
    let mut groups: Vec<(Subject, OitGroup)> = Vec::new();
    for item in &coming.items {
        let work = next_round.work(item.code);
        let address = work.address.trim();
        let is_link = work.has_sound_address()
            && (address.starts_with("https://") || address.starts_with("http://"));
        let entry = OitEntry {
            code: item.code.to_string(),
            title: item.title.trim().to_owned(),
            address: is_link.then(|| address.to_owned()),
        };
        let known = groups.iter_mut().find(|(of, _)| *of == item.sub_indicator);
        if let Some((_, group)) = known {
            group.items.push(entry);
        } else {
            let named = |subject: Subject| coming.name(subject).unwrap_or_default();
            let indicator = match coming.parent(item.sub_indicator) {
                Some(parent) => format!("ตัวชี้วัดที่ {parent} {}", named(parent)),
                None => String::new(),
            };
            let title = format!("{} {}", item.sub_indicator, named(item.sub_indicator));
            let group = OitGroup {
                indicator: indicator.trim().to_owned(),
                title: title.trim().to_owned(),
                items: vec![entry],
            };
            groups.push((item.sub_indicator, group));
        }
    }
    let name = agency.name.trim();
    let year = coming.fiscal_year;
    OitPage {
        file_stem: thai::file_stem(&format!("OIT {name} {year}")),
        agency: name.to_owned(),
        fiscal_year: year,
        provisional: coming.provisional,
        groups: groups.into_iter().map(|(_, group)| group).collect(),
    }
}

impl OitPage {
    /// The items as one sheet.
    pub fn workbook(&self) -> Workbook {
        let rows = self.groups.iter().flat_map(|group| {
            group.items.iter().map(|item| {
                vec![
                    Value::text(group.indicator.clone()),
                    Value::text(group.title.clone()),
                    Value::text(item.code.clone()),
                    Value::text(item.title.clone()),
                    item.address.clone().map_or(Value::Empty, Value::Text),
                ]
            })
        });
        Workbook {
            file_stem: self.file_stem.clone(),
            sheets: vec![Sheet::new(
                "OIT",
                &[("ตัวชี้วัด", 30), ("ตัวชี้วัดย่อย", 30), ("ข้อ", 7), ("รายการ", 55), ("ที่อยู่เว็บ", 50)],
                rows.collect(),
            )],
        }
    }
}
