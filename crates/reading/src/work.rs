//! Counts the work of reading in unit tests: the promise of linear time is held by it, not by a clock.

/// Notes that about so many bytes, letters or entries are gone through. Does nothing outside of unit tests.
#[inline]
pub(crate) fn count(steps: usize) {
    #[cfg(test)]
    tests::STEPS.with(|counted| counted.set(counted.get() + steps));
    #[cfg(not(test))]
    let _ = steps;
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use crate::{read, read_plan};

    thread_local! {
        pub(super) static STEPS: Cell<usize> = const { Cell::new(0) };
    }

    fn steps(work: impl FnOnce()) -> usize {
        STEPS.set(0);
        work();
        STEPS.get()
    }

    /// Four times the text is at most about four times the work, whatever is repeated in it.
    #[track_caller]
    fn check_linear(repeated: &str, work: impl Fn(&str)) {
        // Long enough for every bound on how far is looked back or ahead to be reached.
        let once = SMALL.div_ceil(repeated.len());
        let [small, large] = [once, 4 * once].map(|n| steps(|| work(&repeated.repeat(n))));
        assert!(small >= SMALL, "{repeated:?}: {small} steps are not all");
        assert!(large <= 5 * small, "{repeated:?}: {small} steps, {large} for four times the text");
    }

    const SMALL: usize = 12_000;

    #[test]
    fn results_are_read_in_linear_time() {
        let framework = testkit::framework(2568);
        for repeated in [
            "ก",
            "คะแนน",
            "1 ",
            "95.12 ",
            "O1 ",
            "ผ่าน",
            "ระดับ ",
            "อบต.ก ",
            "อบต.",
            "2568 ",
            "\t",
            "|",
            " ",
            "\n",
            "<",
            "</",
            "<td>",
            "&amp;",
            "\"",
            "0",
            "1.",
            "1. ",
            "1,",
            "(",
            "1) ",
            "9.2 ก\t",
            "😀",
            "\u{e4d}\u{e48}",
            "95.12\n",
            "การใช้อำนาจ\n",
            "การใช้อำนาจ\n95.12\n",
            "การใช้อำนาจ\t95.12\n",
            "การใช้อำนาจ\t85.00\t95.12\t-3.00\n",
            "การปฏิบัติหน้าที่ ได้คะแนน ",
            "คะแนนรวม 95.12 ",
            "จุดอ่อน คือ ",
            "i1 การได้รับมอบหมายงานอย่างเป็นธรรม ได้คะแนน 95.12\n",
            "ข้อที่ไม่ได้คะแนน ได้แก่ O1 - O43\n",
            "จำนวน 37 ข้อ ที่ไม่มีคะแนน ลดลง 88.12 คะแนน\n",
            "O1-O43 ได้ 100 คะแนน ยกเว้น O3 ",
            "O1, O2 ยกเว้น O1 ",
            "เทศบาลตำบลบ้าน",
            "เทศบาลตำบลบ้าน 95.12 คะแนน ",
            "9O.1 ",
            "91 .58 ",
            "1,250,000.00\t",
            "ปี 2566 ปี 2567 ",
            "ปี 2566 ลดลง 88.12 คะแนน ",
        ] {
            check_linear(repeated, |text| drop(read(&text.into(), &[&framework])));
        }
    }

    #[test]
    fn a_list_of_agencies_is_read_in_linear_time() {
        let framework = testkit::framework(2568);
        let list = |rows: u32| {
            let rows = (0..rows).map(|no| {
                let digit = |at| char::from_u32(u32::from('ก') + no / at % 20).unwrap();
                let name: String = [1, 20, 400].map(digit).into_iter().collect();
                format!("เทศบาลตำบลบ้าน{name}ดี\t95.12\tผ่านดี\n")
            });
            format!("หน่วยงาน\tคะแนน\tระดับ\n{}", rows.collect::<String>())
        };
        let [small, large] = [300, 1200].map(|rows| {
            let text = list(rows).as_str().into();
            steps(|| assert!(read(&text, &[&framework]).results.len() > rows as usize / 2))
        });
        assert!(large <= 5 * small, "{small} steps, {large} for four times the list");
    }

    #[test]
    fn plans_are_read_in_linear_time() {
        let framework = testkit::framework(2568);
        let head = "ตัวชี้วัด\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา\n";
        for repeated in [
            "การใช้อำนาจ\tจัดทำคู่มือ\t1. ประชุม 2. เผยแพร่\tกองคลัง\tต.ค. 67 - ก.ย. 68\n",
            "\tก\n",
            "ก\n",
            "\"ก\n",
            "<ul><li>ก",
            "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n",
        ] {
            check_linear(repeated, |text| {
                drop(read_plan(&format!("{head}{text}").as_str().into(), &[&framework], &[]));
            });
        }
    }
}
