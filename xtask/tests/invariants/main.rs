//! What ARCHITECTURE.md says must stay absent.

mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;
use sources::{Named, Sources, root};

/// For each crate, the crates of this workspace that it may be built from.
const ARROWS: [(&str, &[&str]); 12] = [
    ("thai", &[]),
    ("ita", &["thai"]),
    ("reading", &["ita", "thai"]),
    ("documents", &["ita", "thai"]),
    ("engine", &["documents", "ita", "reading"]),
    ("html", &["documents", "ita"]),
    ("office", &["documents", "engine", "ita", "reading", "thai"]),
    ("typeset", &["documents", "engine"]),
    ("study", &["engine", "ita", "reading"]),
    ("testkit", &["documents", "ita", "reading", "thai"]),
    ("prongsai", &["documents", "engine", "html", "ita", "reading", "study", "thai"]),
    ("xtask", &["ita"]),
];

/// The crates that lead into the browser.
const WEB: [&str; 5] =
    ["gloo_storage", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"];

/// The most private type names that may be declared more than once.
const MOST_PRIVATE_TWICE: usize = 15;

/// What storage hands out; everything else there reads or writes.
const STORED: [&str; 3] = ["src/storage/aside.rs", "src/storage/backup.rs", "src/storage/index.rs"];

/// Folder of sources and name of every crate of the product, each read once.
static CRATES: LazyLock<BTreeMap<String, Sources>> = LazyLock::new(|| {
    let product = ARROWS.iter().map(|(name, _)| *name);
    let product = product.filter(|name| !matches!(*name, "testkit" | "xtask"));
    let folder = |name| match name {
        "prongsai" => "src".to_owned(),
        _ => format!("crates/{name}/src"),
    };
    product.map(|name| (name.to_owned(), Sources::read(&folder(name)))).collect()
});

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The direct dependencies of each crate, without those of tests.
static DEPENDENCIES: LazyLock<BTreeMap<String, BTreeSet<String>>> = LazyLock::new(|| {
    let metadata = cargo(&["metadata", "--no-deps", "--format-version", "1", "--locked"]);
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages
        .map(|package| {
            let all = package["dependencies"].as_array().unwrap().iter();
            let built = all.filter(|dependency| dependency["kind"] != "dev");
            (name(package), built.map(name).collect())
        })
        .collect()
});

/// Fails with every name that a file of a crate may not use.
#[track_caller]
fn check(of: &str, is_wrong: impl Fn(&str, &Named) -> bool) {
    let names = CRATES[of].names();
    let all = names.iter().flat_map(|(file, named)| named.iter().map(move |named| (file, named)));
    let wrong: Vec<_> = all
        .filter(|(file, named)| is_wrong(file, named))
        .map(|(file, named)| format!("{file}: {named:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn dependencies_point_one_way() {
    let crates: BTreeSet<&String> = DEPENDENCIES.keys().collect();
    assert_eq!(crates, ARROWS.map(|(name, _)| name.to_owned()).iter().collect());
    for (name, allowed) in ARROWS {
        let mut used = DEPENDENCIES[name].iter().filter(|used| crates.contains(used));
        assert!(used.all(|used| allowed.contains(&&**used)), "{name}: {:?}", DEPENDENCIES[name]);
    }
}

#[test]
fn the_domain_and_the_documents_are_built_without_the_web() {
    for package in ["thai", "ita", "documents"] {
        let arguments = ["--edges", "normal,build", "--prefix", "none", "--format", "{lib}"];
        let target = ["--target", "wasm32-unknown-unknown", "--locked", "--package", package];
        let tree = cargo(&[&["tree"], &arguments[..], &target[..]].concat());
        let mut built: BTreeSet<&str> = tree.lines().collect();
        assert!(built.remove(package), "{tree}");
        assert!(WEB.iter().all(|web| !built.contains(web)), "{package}: {tree}");
    }
}

/// Nothing that reads or writes XML or HTML is there to be used.
#[test]
fn documents_know_no_markup() {
    let expected = ["ita", "serde", "thai"].map(str::to_owned);
    assert_eq!(DEPENDENCIES["documents"], BTreeSet::from(expected));
}

#[test]
fn writers_never_compute_a_score() {
    let scoring = ["Analysis", "Assessment", "analyse", "path", "what_if"];
    for writer in ["html", "office", "typeset"] {
        check(writer, |_, named| match named {
            Named::Foreign(path) => path[0] == "ita" && scoring.contains(&&*path[1]),
            Named::File(_) => false,
        });
    }
}

#[test]
fn only_the_browser_folder_and_the_engines_protocol_name_the_web() {
    let packages = WEB.map(|web| web.replace('_', "-"));
    for (name, used) in DEPENDENCIES.iter() {
        let is_allowed = matches!(&**name, "engine" | "prongsai");
        assert!(is_allowed || packages.iter().all(|web| !used.contains(web)), "{name}: {used:?}");
    }
    check("prongsai", |file, named| match named {
        Named::Foreign(path) => !file.starts_with("src/browser/") && WEB.contains(&&*path[0]),
        Named::File(_) => false,
    });
}

#[test]
fn pages_and_components_never_touch_storage() {
    check("prongsai", |file, named| {
        let is_page = file.starts_with("src/pages/") || file.starts_with("src/components/");
        let Named::File(used) = named else { return false };
        is_page && used.starts_with("src/storage/") && !STORED.contains(&&**used)
    });
}

#[test]
fn no_page_names_another() {
    check("prongsai", |file, named| {
        let Named::File(used) = named else { return false };
        page(file).zip(page(used)).is_some_and(|(file, used)| file != used)
    });
}

/// The folder of the page that a file is part of.
fn page(file: &str) -> Option<&str> {
    Some(file.strip_prefix("src/pages/")?.split_once('/')?.0)
}

#[test]
fn files_do_not_name_each_other_in_a_circle() {
    let mut circles = Vec::new();
    for (name, sources) in CRATES.iter() {
        let names = sources.names();
        for file in names.keys() {
            if let Some(way) = way_back(&names, file) {
                circles.push(format!("{name}: {}", way.join(" -> ")));
            }
        }
    }
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

/// The shortest way from a file to itself.
fn way_back<'a>(
    names: &'a BTreeMap<String, BTreeSet<Named>>,
    start: &'a str,
) -> Option<Vec<&'a str>> {
    let mut ways = vec![vec![start]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            for named in &names[*way.last()?] {
                let Named::File(next) = named else { continue };
                if next == start {
                    return Some(way);
                }
                if seen.insert(next) {
                    longer.push([way.as_slice(), &[next.as_str()]].concat());
                }
            }
        }
        ways = longer;
    }
    None
}

#[test]
fn a_type_has_a_name_of_its_own() {
    let mut places: BTreeMap<&str, Vec<(&str, bool)>> = BTreeMap::new();
    for declared in CRATES.values().flat_map(|sources| &sources.types) {
        let of_name = places.entry(&declared.name).or_default();
        of_name.push((&declared.file, declared.is_public));
    }
    places.retain(|_, places| places.len() > 1);
    let is_public = |places: &[(&str, bool)]| places.iter().filter(|place| place.1).count() > 1;
    let (public, private): (BTreeMap<_, _>, BTreeMap<_, _>) =
        places.into_iter().partition(|(_, places)| is_public(places));
    assert!(public.is_empty(), "{public:#?}");
    assert!(private.len() <= MOST_PRIVATE_TWICE, "{private:#?}");
}
