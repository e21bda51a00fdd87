use ita::ScoreError;

/// Why a text is not a score.
pub fn score_error(error: ScoreError) -> &'static str {
    match error {
        ScoreError::Empty => "ยังไม่ได้ใส่คะแนน",
        ScoreError::NotANumber => "ไม่ใช่ตัวเลข",
        ScoreError::OutOfRange => "ต้องอยู่ระหว่าง 0 ถึง 100",
        ScoreError::TooPrecise => "ทศนิยมไม่เกิน 2 ตำแหน่ง",
    }
}
