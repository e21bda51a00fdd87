mod sample;

#[test]
fn equal_documents_are_equal_files() {
    let document = sample::rich();
    assert_eq!(office::docx(&document), office::docx(&document));
}

#[test]
fn writes() {
    let bytes = office::docx(&sample::rich()).unwrap();
    std::fs::write(concat!(env!("CARGO_TARGET_TMPDIR"), "/rich.docx"), bytes).unwrap();
}
