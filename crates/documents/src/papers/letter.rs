//! What orders and announcements share: the lines at the top, the issuer and the date.

use crate::document::{Block, Emblem, OPEN, ParagraphRole, TextRun};
use crate::maker::Maker;
use crate::missing::Missing;

impl Maker<'_> {
    /// The Garuda, the given lines, then the subject.
    pub(crate) fn letter_head(&mut self, lines: &[String], subject: &str) {
        if self.inputs.settings.garuda.is_none() {
            self.lacks(Missing::Garuda);
        }
        self.push(Block::Emblem { of: Emblem::Garuda });
        for line in lines {
            self.letter_line(line);
        }
        let subject = self.line("subject", "เรื่อง", subject);
        let first = lines.first().map_or("", String::as_str);
        self.title = format!("{first} เรื่อง {subject}");
        self.letter_line(&format!("เรื่อง {subject}"));
    }

    fn letter_line(&mut self, line: &str) {
        self.paragraph(ParagraphRole::LetterHead, vec![TextRun::plain(line)]);
    }

    /// The agency that issues the letter; dots if its name is unknown.
    pub(crate) fn issuer(&self) -> String {
        match self.facts.agency.name.trim() {
            "" => OPEN.to_owned(),
            name => name.to_owned(),
        }
    }

    /// "สั่ง ณ วันที่ 1 ตุลาคม พ.ศ. 2568"; dots in place of an unknown date.
    pub(crate) fn dated(&mut self, what: &str) {
        let date = self.date();
        let date = match date.as_str() {
            "" => "............ เดือน .............................. พ.ศ. ............".to_owned(),
            date => date.to_owned(),
        };
        self.paragraph(ParagraphRole::Dated, vec![TextRun::plain(format!("{what} ณ วันที่ {date}"))]);
    }
}
