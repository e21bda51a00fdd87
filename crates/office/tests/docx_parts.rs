mod sample;

#[test]
fn equal_documents_are_equal_files() {
    let document = sample::rich();
    assert_eq!(office::docx(&document), office::docx(&document));
}
