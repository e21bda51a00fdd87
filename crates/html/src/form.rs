//! The fixed forms of official papers: emblem, memo head, signature.

use documents::document::{Emblem, MemoHead, PictureFormat, Pictures, Signature, UploadedPicture};

use crate::markup::{element, escape};

pub(crate) fn memo_head(head: &MemoHead, pictures: &Pictures, out: &mut String) {
    out.push_str("<div class=\"memo-name\">");
    picture("memo", "ตราครุฑ", pictures.garuda.as_deref(), out);
    element("span", "memo-urgency", |out| escape(&head.urgency, out), out);
    // The page around the sheet has the first heading.
    element("h2", "memo-title", |out| out.push_str("บันทึกข้อความ"), out);
    out.push_str("</div>");
    fields(&[("ส่วนราชการ", &head.office)], out);
    fields(&[("ที่", &head.number), ("วันที่", &head.date)], out);
    fields(&[("เรื่อง", &head.subject)], out);
    out.push_str("<p class=\"memo-addressed\"><b>เรียน</b> ");
    escape(&head.addressed, out);
    out.push_str("</p>");
}

/// Writes labels and their values on one line.
fn fields(fields: &[(&str, &str)], out: &mut String) {
    out.push_str("<p class=\"memo-field\">");
    for (label, value) in fields {
        out.push_str("<span class=\"memo-part\">");
        element("b", "memo-label", |out| out.push_str(label), out);
        out.push(' ');
        element("span", "memo-value", |out| escape(value, out), out);
        out.push_str("</span> ");
    }
    out.push_str("</p>");
}

pub(crate) fn emblem(of: Emblem, pictures: &Pictures, out: &mut String) {
    out.push_str("<div class=\"paper-emblem\">");
    match of {
        Emblem::Garuda => picture("garuda", "ตราครุฑ", pictures.garuda.as_deref(), out),
        Emblem::Seal => picture("seal", "ตราหน่วยงาน", pictures.seal.as_deref(), out),
    }
    out.push_str("</div>");
}

/// Writes a picture in its regulated size, or an empty box of that size.
fn picture(size: &str, name: &str, picture: Option<&UploadedPicture>, out: &mut String) {
    match picture.filter(|picture| is_base64(&picture.data)) {
        Some(picture) => {
            let kind = match picture.format {
                PictureFormat::Png => "png",
                PictureFormat::Jpeg => "jpeg",
            };
            out.extend([
                "<img class=\"emblem is-",
                size,
                "\" alt=\"",
                name,
                "\" src=\"data:image/",
                kind,
                ";base64,",
                &picture.data,
                "\">",
            ]);
        }
        None => out.extend([
            "<svg class=\"emblem is-",
            size,
            "\" role=\"img\" aria-label=\"ที่สำหรับ",
            name,
            "\" viewBox=\"0 0 100 100\"><rect x=\"1\" y=\"1\" width=\"98\" height=\"98\" fill=\"none\" \
             stroke=\"#767676\" stroke-dasharray=\"6 5\"/></svg>",
        ]),
    }
}

/// The data goes into an attribute unescaped, so that nothing but Base64 may get there.
fn is_base64(data: &str) -> bool {
    let letters = data.trim_end_matches('=');
    let is_letter = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'/');
    !letters.is_empty() && data.len() - letters.len() <= 2 && letters.bytes().all(is_letter)
}

pub(crate) fn signature(signature: &Signature, out: &mut String) {
    out.push_str("<div class=\"sign\">");
    if !signature.opinion_of.trim().is_empty() {
        element("p", "sign-of", |out| escape(&signature.opinion_of, out), out);
    }
    for choice in &signature.choices {
        let choice = format!("(\u{a0}\u{a0}\u{a0}) {choice}");
        element("p", "sign-choice", |out| escape(&choice, out), out);
    }
    for _ in 0..signature.lines {
        element("p", "sign-line", |_| {}, out);
    }
    // As in Word: lines and choices leave room already, so the name needs less above it.
    let room = if signature.choices.is_empty() && signature.lines == 0 {
        "sign-by is-first"
    } else {
        "sign-by is-first is-short"
    };
    for (no, line) in signature.signed_lines().iter().enumerate() {
        let class = if no == 0 { room } else { "sign-by" };
        element("p", class, |out| escape(line, out), out);
    }
    out.push_str("</div>");
}

/// Writes empty room of a height.
pub(crate) fn space(millimetres: u16, out: &mut String) {
    out.extend([
        "<svg class=\"paper-space\" width=\"1\" height=\"",
        &millimetres.to_string(),
        "mm\" aria-hidden=\"true\"></svg>",
    ]);
}
