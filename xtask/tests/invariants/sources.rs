//! The Rust files of a crate, and which file names something of which other file.
//!
//! A path counts for the file that defines what it names: it is followed through every `use` on the way, so that a
//! `mod.rs` that only declares and re-exports its children takes part in nothing. Paths inside of macros count too.
//! Code under `#[cfg(test)]` does not.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// What a file names: a file of the same crate, or the path of something in another crate.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Named {
    File(String),
    Foreign(Vec<String>),
}

/// A type that a file declares.
pub(crate) struct Declared {
    pub(crate) name: String,
    pub(crate) is_public: bool,
    pub(crate) file: String,
}

/// The modules of a crate, from its `lib.rs` on.
pub(crate) struct Sources {
    modules: Vec<Module>,
    pub(crate) types: Vec<Declared>,
}

/// A module in a file of its own or inline in another's.
#[derive(Default)]
struct Module {
    file: String,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
    items: BTreeSet<String>,
    imports: Vec<Import>,
    /// Paths of two names or more anywhere in its code.
    paths: BTreeSet<Vec<String>>,
}

struct Import {
    /// As it is called here; `*` for everything.
    name: String,
    path: Vec<String>,
    is_reexport: bool,
}

impl Sources {
    /// Reads the crate with this folder of sources, relative to the repository.
    pub(crate) fn read(folder: &str) -> Self {
        let mut sources = Self { modules: Vec::new(), types: Vec::new() };
        sources.add(&format!("{folder}/lib.rs"), folder, None);
        sources
    }

    /// Adds the module of a file; its children are in `folder`.
    fn add(&mut self, file: &str, folder: &str, parent: Option<usize>) -> usize {
        let text = fs::read_to_string(root().join(file)).unwrap_or_else(|e| panic!("{file}: {e}"));
        let syntax: File = syn::parse_file(&text).unwrap_or_else(|e| panic!("{file}: {e}"));
        self.add_items(file, folder, parent, &syntax.items)
    }

    fn add_items(
        &mut self,
        file: &str,
        folder: &str,
        parent: Option<usize>,
        items: &[Item],
    ) -> usize {
        let here = self.modules.len();
        self.modules.push(Module { file: file.to_owned(), parent, ..Module::default() });
        let mut reader = Reader::default();
        for item in items.iter().filter(|item| !is_test(attributes(item))) {
            if let Item::Mod(module) = item {
                let child = self.add_child(file, folder, here, module);
                self.modules[here].children.insert(module.ident.to_string(), child);
                continue;
            }
            if let Some((name, visibility)) = named(item) {
                reader.module.items.insert(name.clone());
                if is_type(item) {
                    let is_public = matches!(visibility, Visibility::Public(_));
                    self.types.push(Declared { name, is_public, file: file.to_owned() });
                }
            }
            reader.visit_item(item);
        }
        let read = reader.module;
        let module = &mut self.modules[here];
        (module.items, module.imports, module.paths) = (read.items, read.imports, read.paths);
        here
    }

    fn add_child(&mut self, file: &str, folder: &str, here: usize, module: &ItemMod) -> usize {
        let name = module.ident.to_string();
        let inside = format!("{folder}/{name}");
        if let Some((_, items)) = &module.content {
            return self.add_items(file, &inside, Some(here), items);
        }
        let flat = format!("{inside}.rs");
        let path = if root().join(&flat).exists() { flat } else { format!("{inside}/mod.rs") };
        self.add(&path, &inside, Some(here))
    }

    /// What each file names in other files and crates.
    pub(crate) fn names(&self) -> BTreeMap<String, BTreeSet<Named>> {
        let mut of_files: BTreeMap<String, BTreeSet<Named>> = BTreeMap::new();
        for (at, module) in self.modules.iter().enumerate() {
            let of_file = of_files.entry(module.file.clone()).or_default();
            let imports = module.imports.iter().filter(|import| !import.is_reexport);
            let paths = imports.map(|import| &import.path).chain(&module.paths);
            let found = paths.filter_map(|path| self.resolve(at, path, 0));
            of_file.extend(found.filter(|found| *found != Named::File(module.file.clone())));
        }
        of_files
    }

    /// What a path written in a module names; `None` if it begins with something local or of the prelude.
    fn resolve(&self, from: usize, path: &[String], depth: usize) -> Option<Named> {
        // Imports that lead to each other end nowhere.
        if depth > 8 {
            return None;
        }
        let mut module = from;
        let mut rest = path;
        while let [first, after @ ..] = rest {
            module = match first.as_str() {
                "crate" => 0,
                "self" => module,
                "super" => self.modules[module].parent?,
                _ => break,
            };
            rest = after;
        }
        while let [first, after @ ..] = rest {
            if let Some(child) = self.modules[module].children.get(first) {
                (module, rest) = (*child, after);
                continue;
            }
            let is_absolute = rest.len() < path.len();
            return match self.look_up(module, first, after, depth) {
                // What another file re-exports of another crate counts as that file's own.
                Some(Named::Foreign(_)) if is_absolute => {
                    Some(Named::File(self.modules[module].file.clone()))
                }
                Some(found) => Some(found),
                None if is_absolute => Some(Named::File(self.modules[module].file.clone())),
                None if after.is_empty()
                    || !first.starts_with(|c: char| c.is_ascii_lowercase()) =>
                {
                    None
                }
                None => Some(Named::Foreign(rest.to_vec())),
            };
        }
        Some(Named::File(self.modules[module].file.clone()))
    }

    /// What a name in a module stands for, followed by the rest of a path.
    fn look_up(&self, module: usize, name: &str, rest: &[String], depth: usize) -> Option<Named> {
        let here = &self.modules[module];
        if here.items.contains(name) {
            return Some(Named::File(here.file.clone()));
        }
        if let Some(import) = here.imports.iter().find(|import| import.name == name) {
            // `use krate::{self, …}` imports a crate under its own name.
            if import.path == [name] {
                return Some(Named::Foreign([&[name.to_owned()], rest].concat()));
            }
            return self.resolve(module, &[&import.path, rest].concat(), depth + 1);
        }
        here.imports.iter().filter(|import| import.name == "*").find_map(|glob| {
            let target = self.module(module, &glob.path)?;
            if let Some(child) = self.modules[target].children.get(name) {
                return self.resolve(*child, rest, depth + 1);
            }
            (target != module && depth < 4).then(|| self.look_up(target, name, rest, depth + 1))?
        })
    }

    /// The module that a path names, if it is one of this crate.
    fn module(&self, from: usize, path: &[String]) -> Option<usize> {
        path.iter().try_fold(from, |module, name| match name.as_str() {
            "crate" => Some(0),
            "self" => Some(module),
            "super" => self.modules[module].parent,
            _ => self.modules[module].children.get(name).copied(),
        })
    }
}

/// Collects imports and paths of one module's items.
#[derive(Default)]
struct Reader {
    module: Module,
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_test(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let is_reexport = !matches!(item.vis, Visibility::Inherited);
        flatten(&item.tree, &mut Vec::new(), &mut |name, path| {
            self.module.imports.push(Import { name, path, is_reexport });
        });
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            let names = path.segments.iter().map(|segment| segment.ident.to_string());
            self.module.paths.insert(names.collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, found: &'ast Macro) {
        visit::visit_macro(self, found);
        self.visit_tokens(found.tokens.clone());
    }
}

impl Reader {
    /// Names with `::` between them, as in paths.
    fn visit_tokens(&mut self, tokens: TokenStream) {
        let mut path = Vec::new();
        let mut colons = 0;
        let mut end = |path: &mut Vec<String>| {
            let path = std::mem::take(path);
            if path.len() > 1 {
                self.module.paths.insert(path);
            }
        };
        let mut groups = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        end(&mut path);
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                other => {
                    end(&mut path);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        groups.push(group.stream());
                    }
                }
            }
        }
        end(&mut path);
        for group in groups {
            self.visit_tokens(group);
        }
    }
}

/// Every name that a `use` brings, with its whole path.
fn flatten(tree: &UseTree, path: &mut Vec<String>, add: &mut impl FnMut(String, Vec<String>)) {
    match tree {
        UseTree::Path(part) => {
            path.push(part.ident.to_string());
            flatten(&part.tree, path, add);
            path.pop();
        }
        UseTree::Name(name) if name.ident == "self" => {
            add(path.last().cloned().unwrap_or_default(), path.clone());
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            add(name.clone(), [path.as_slice(), &[name]].concat());
        }
        UseTree::Rename(renamed) => {
            let original = renamed.ident.to_string();
            let whole = if original == "self" {
                path.clone()
            } else {
                [path.as_slice(), &[original]].concat()
            };
            add(renamed.rename.to_string(), whole);
        }
        UseTree::Glob(_) => add("*".to_owned(), path.clone()),
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, path, add);
            }
        }
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let tokens = attribute.meta.require_list().map(|list| list.tokens.to_string());
        attribute.path().is_ident("cfg") && tokens.is_ok_and(|tokens| tokens == "test")
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}

/// The name an item has in its module.
fn named(item: &Item) -> Option<(String, &Visibility)> {
    let (name, visibility) = match item {
        Item::Const(it) => (&it.ident, &it.vis),
        Item::Enum(it) => (&it.ident, &it.vis),
        Item::Fn(it) => (&it.sig.ident, &it.vis),
        Item::Static(it) => (&it.ident, &it.vis),
        Item::Struct(it) => (&it.ident, &it.vis),
        Item::Trait(it) => (&it.ident, &it.vis),
        Item::Type(it) => (&it.ident, &it.vis),
        _ => return None,
    };
    Some((name.to_string(), visibility))
}

fn is_type(item: &Item) -> bool {
    matches!(item, Item::Enum(_) | Item::Struct(_) | Item::Trait(_) | Item::Type(_))
}
