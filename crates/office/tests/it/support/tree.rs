//! XML as a tree.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Element>,
    /// The text directly inside, not that of children.
    pub(crate) text: String,
}

impl Element {
    /// Panics if the XML is not well formed.
    #[track_caller]
    pub(crate) fn parse(xml: &str) -> Self {
        assert!(!xml.contains("]]>"), "`]]>` in text");
        assert!(!xml.chars().any(|c| c < ' ' && !"\t\r\n".contains(c)), "a control character");
        let mut reader = Reader::from_str(xml);
        reader.config_mut().enable_all_checks(true);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => open.push(Self::started(&start)),
                Event::Empty(start) => {
                    open.last_mut().unwrap().children.push(Self::started(&start));
                }
                Event::End(_) => {
                    let closed = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(closed);
                }
                Event::Text(text) => open.last_mut().unwrap().text += &text.xml10_content(),
                Event::GeneralRef(reference) => {
                    let c = reference.resolve_char_ref().unwrap().map(String::from);
                    let text =
                        c.or_else(|| resolve_predefined_entity(&reference).map(str::to_owned));
                    open.last_mut().unwrap().text += &text.expect("a known entity");
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(open.len(), 1, "not all elements are closed");
        open.remove(0).children.remove(0)
    }

    fn started(start: &BytesStart) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
            (attribute.key.as_ref().to_owned(), value)
        });
        Self {
            name: start.name().as_ref().to_owned(),
            attributes: attributes.collect(),
            ..Self::default()
        }
    }

    /// All descendants of a name, in document order.
    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.all(name));
        }
        found
    }

    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    #[track_caller]
    pub(crate) fn one(&self, name: &str) -> &Self {
        let found = self.all(name);
        assert_eq!(found.len(), 1, "{name} below {}", self.name);
        found[0]
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        !self.all(name).is_empty()
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    #[track_caller]
    pub(crate) fn get(&self, name: &str) -> &str {
        self.attribute(name).unwrap_or_else(|| panic!("no {name} on {}", self.name))
    }

    pub(crate) fn val(&self) -> &str {
        self.get("w:val")
    }

    /// The `w:val` of a descendant, if there is one.
    pub(crate) fn val_of(&self, name: &str) -> Option<&str> {
        self.all(name).first().map(|found| found.val())
    }

    /// The text of a Word paragraph, with tabs and line breaks.
    pub(crate) fn words(&self) -> String {
        let mut words = String::new();
        for child in &self.children {
            match child.name.as_str() {
                "w:t" => words += &child.text,
                "w:tab" => words.push('\t'),
                "w:br" => words.push('\n'),
                // Tab stops here are named `w:tab` too.
                "w:pPr" => {}
                _ => words += &child.words(),
            }
        }
        words
    }
}
