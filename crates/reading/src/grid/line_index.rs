//! Finds the line of a byte.

/// The lines of a text, found by byte.
pub(crate) struct LineIndex {
    /// Where each line after the first begins.
    starts: Vec<usize>,
}

impl LineIndex {
    pub(crate) fn new(text: &str) -> Self {
        let mut starts = Vec::new();
        let mut previous = '\0';
        for (at, c) in text.char_indices() {
            let ends = match c {
                '\n' if previous == '\r' => {
                    starts.pop();
                    true
                }
                '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => true,
                _ => false,
            };
            if ends {
                starts.push(at + c.len_utf8());
            }
            previous = c;
        }
        Self { starts }
    }

    /// The line a byte stands in, from 0.
    pub(crate) fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }
}
