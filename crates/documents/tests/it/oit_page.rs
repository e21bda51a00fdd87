//! The list for an agency's website.

use documents::oit_page;
use ita::agency::Agency;
use ita::next_round::NextRound;
use testkit::framework;

#[test]
fn every_item_is_listed_and_only_valid_addresses_are_links() {
    let coming = framework(2569);
    let mut next_round = NextRound::default();
    let put = |next_round: &mut NextRound, no: usize, address: &str| {
        next_round.edit(coming.items[no].code, |work| {
            address.clone_into(&mut work.address);
        });
    };
    put(&mut next_round, 0, " https://example.go.th/o1 ");
    put(&mut next_round, 1, "javascript:alert(1)");
    put(&mut next_round, 2, "example.go.th");
    put(&mut next_round, 3, "https://example.go.th/\u{202e}htm.exe");
    put(&mut next_round, 4, "https://exam\u{200b}ple.go.th/o5");
    put(&mut next_round, 5, "https://example.go.th@example.com/");
    let page = oit_page(&coming, &Agency::default(), &next_round);
    let items: Vec<_> = page.groups.iter().flat_map(|group| &group.items).collect();
    assert_eq!(items.len(), coming.items.len());
    let links: Vec<_> = items.iter().filter_map(|item| item.address.as_deref()).collect();
    assert_eq!(links, ["https://example.go.th/o1"]);
    assert!(page.provisional);
    assert!(page.groups[0].indicator.starts_with("ตัวชี้วัดที่ 9 "));
    assert!(page.groups[0].title.starts_with("9.1 "));
    let table = page.workbook();
    assert_eq!(table.sheets[0].rows.len(), coming.items.len());
    let json = serde_json::to_value(&page).unwrap();
    assert_eq!(json["groups"][0]["items"][0]["address"], "https://example.go.th/o1");
    assert!(json["groups"][0]["items"][1]["address"].is_null());
}
