//! The list of the coming year's OIT items as a page for the agency's own website.

use documents::{OitEntry, OitGroup, OitPage};

use crate::markup::escape;

const STYLE: &str = ":root{color-scheme:light dark;--ink:#15212b;--ground:#fff;--line:#c9d2d2;--link:#0a5a70;--mute:#4d5a66}\
@media(prefers-color-scheme:dark){:root{--ink:#eef2f4;--ground:#12191f;--line:#3a474f;--link:#7fd0e6;--mute:#b4c0c8}}\
body{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem;background:var(--ground);color:var(--ink);\
font:1rem/1.75 Sarabun,\"TH Sarabun New\",\"Noto Sans Thai\",\"Leelawadee UI\",sans-serif}\
h1{font-size:1.5rem;line-height:1.5}h2{margin:2rem 0 0;font-size:1.25rem}h3{margin:1rem 0 .25rem;font-size:1.05rem}\
ul{margin:0;padding:0;list-style:none}li{display:flex;gap:.75rem;padding:.5rem 0;border-top:1px solid var(--line)}\
.code{flex:none;width:3.5rem;font-weight:700}.what{min-width:0;overflow-wrap:anywhere}\
a{color:var(--link)}.none{color:var(--mute)}@media print{a::after{content:\" (\" attr(href) \")\";font-size:.8em}}";

/// Writes the whole file. It fetches nothing, so that it looks the same on any website.
pub fn oit_page(page: &OitPage) -> String {
    let mut title = format!("ข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. {}", page.fiscal_year);
    if !page.agency.is_empty() {
        title = format!("{title} {}", page.agency);
    }
    let mut out = String::from(
        "<!doctype html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
    );
    escape(&title, &mut out);
    out.extend(["</title>\n<style>", STYLE, "</style>\n</head>\n<body>\n<main>\n<h1>"]);
    escape(&title, &mut out);
    out.push_str("</h1>\n");
    if page.provisional {
        out.push_str("<p class=\"none\">");
        let note = format!(
            "รายการของปีงบประมาณ พ.ศ. {} เป็นข้อมูลเบื้องต้น อาจไม่ตรงกับที่สำนักงาน ป.ป.ช. ประกาศ",
            page.fiscal_year
        );
        escape(&note, &mut out);
        out.push_str("</p>\n");
    }
    let mut indicator = "";
    for group in &page.groups {
        if group.indicator != indicator {
            indicator = &group.indicator;
            out.push_str("<h2>");
            escape(indicator, &mut out);
            out.push_str("</h2>\n");
        }
        write_group(group, &mut out);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn write_group(group: &OitGroup, out: &mut String) {
    out.push_str("<h3>");
    escape(&group.title, out);
    out.push_str("</h3>\n<ul>\n");
    for item in &group.items {
        write_item(item, out);
    }
    out.push_str("</ul>\n");
}

fn write_item(item: &OitEntry, out: &mut String) {
    out.push_str("<li><span class=\"code\">");
    escape(&item.code, out);
    out.push_str("</span><span class=\"what\">");
    if let Some(address) = &item.address {
        out.push_str("<a rel=\"noopener\" href=\"");
        escape(address, out);
        out.push_str("\">");
        escape(&item.title, out);
        out.push_str("</a>");
    } else {
        escape(&item.title, out);
        out.push_str(" <span class=\"none\">(ยังไม่ได้เผยแพร่)</span>");
    }
    out.push_str("</span></li>\n");
}

#[cfg(test)]
mod tests {
    use ita::FiscalYear;

    use super::*;

    #[test]
    fn texts_are_escaped_and_only_addresses_are_links() {
        let entry = |title: &str, address: Option<&str>| OitEntry {
            code: "O1".into(),
            title: title.into(),
            address: address.map(str::to_owned),
        };
        let html = oit_page(&OitPage {
            file_stem: String::new(),
            agency: "<script>alert(1)</script>".into(),
            fiscal_year: FiscalYear::new(2569).unwrap(),
            provisional: true,
            groups: vec![OitGroup {
                indicator: "ตัวชี้วัดที่ 9".into(),
                title: "9.1 & \"".into(),
                items: vec![
                    entry("โครงสร้าง", Some("https://example.go.th/?a=1&b=\"2\"")),
                    entry("<b>", None),
                ],
            }],
        });
        assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
        assert!(html.contains("href=\"https://example.go.th/?a=1&amp;b=&quot;2&quot;\""), "{html}");
        assert_eq!(html.matches("<a ").count(), 1);
        assert_eq!(html.matches("ยังไม่ได้เผยแพร่").count(), 1);
        assert!(html.contains("<h2>ตัวชี้วัดที่ 9</h2>\n<h3>9.1 &amp; "), "{html}");
        assert!(html.contains("พ.ศ. 2569 เป็นข้อมูลเบื้องต้น"));
    }
}
