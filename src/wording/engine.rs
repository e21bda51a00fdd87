use engine::EngineError;

use crate::browser::engine::EngineFault;

/// What an engine was asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineWork {
    /// To find a result or measures in a text.
    ReadText,
    /// To get the text out of a file.
    ReadFile,
    /// To read or write a framework as a file.
    ConvertFramework,
    MakeFile,
    /// To find the way to a goal.
    FindWay,
}

/// Why an engine gave no answer, and what to do.
pub fn engine_fault(fault: &EngineFault, work: EngineWork) -> String {
    match fault {
        EngineFault::Unavailable => unavailable(work).to_owned(),
        EngineFault::WrongVersion => {
            "โปรแกรมมีรุ่นใหม่ โปรดโหลดหน้านี้ใหม่แล้วลองอีกครั้ง ข้อมูลของท่านยังอยู่ครบ".to_owned()
        }
        EngineFault::TimedOut => timed_out(work).to_owned(),
        EngineFault::Crashed | EngineFault::Cancelled => failed(work).to_owned(),
        EngineFault::Job(error) => engine_error(error, work),
    }
}

fn unavailable(work: EngineWork) -> &'static str {
    match work {
        EngineWork::ReadText => {
            "โหลดส่วนอ่านข้อความไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต ข้อความยังอยู่ในช่อง หรือกด “พิมพ์คะแนนเอง”"
        }
        EngineWork::ReadFile => {
            "โหลดเครื่องมืออ่านไฟล์ไม่ได้ การอ่านไฟล์ครั้งแรกต้องเชื่อมต่ออินเทอร์เน็ต ระหว่างนี้เปิดไฟล์แล้วคัดลอกข้อความมาวางได้"
        }
        EngineWork::ConvertFramework => "เปิดส่วนที่อ่านและเขียนไฟล์ไม่ได้ โปรดตรวจการเชื่อมต่อแล้วลองใหม่",
        EngineWork::MakeFile => {
            "โหลดเครื่องมือสร้างไฟล์ไม่ได้ การสร้างไฟล์ Word, Excel หรือ PDF ครั้งแรกต้องเชื่อมต่ออินเทอร์เน็ต หลังจากนั้นใช้ได้โดยไม่ต้องเชื่อมต่อ ระหว่างนี้ยังพิมพ์เอกสารและดาวน์โหลด CSV ได้"
        }
        EngineWork::FindWay => "โหลดส่วนคำนวณไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต",
    }
}

fn timed_out(work: EngineWork) -> &'static str {
    match work {
        EngineWork::ReadText => "อ่านข้อความนานเกินไป โปรดวางเฉพาะส่วนที่มีผลการประเมิน",
        EngineWork::MakeFile => "สร้างไฟล์ไม่เสร็จในเวลาที่กำหนด โปรดลองอีกครั้ง",
        EngineWork::FindWay => "คำนวณนานเกินไป ลองกำหนดข้อที่แก้ไม่ได้ให้มากขึ้น",
        EngineWork::ReadFile | EngineWork::ConvertFramework => failed(work),
    }
}

fn failed(work: EngineWork) -> &'static str {
    match work {
        EngineWork::ReadText => "อ่านข้อความไม่สำเร็จ ข้อความยังอยู่ในช่อง โปรดลองอีกครั้ง",
        EngineWork::ReadFile => "อ่านไฟล์ไม่สำเร็จ โปรดลองอีกครั้ง หรือเปิดไฟล์แล้วคัดลอกข้อความมาวาง",
        EngineWork::ConvertFramework => "ส่วนที่อ่านและเขียนไฟล์หยุดทำงาน โปรดลองใหม่",
        EngineWork::MakeFile => {
            "สร้างไฟล์ไม่สำเร็จเพราะข้อผิดพลาดของโปรแกรม ข้อมูลของท่านยังอยู่ครบ โปรดลองอีกครั้ง หากยังไม่ได้ให้พิมพ์เอกสารหรือดาวน์โหลด CSV แทน"
        }
        EngineWork::FindWay => "คำนวณไม่สำเร็จ โปรดลองอีกครั้ง",
    }
}

fn engine_error(error: &EngineError, work: EngineWork) -> String {
    match (work, error) {
        (EngineWork::MakeFile, EngineError::TooLarge { .. }) => {
            "เอกสารนี้ใหญ่เกินกว่าที่เครื่องมือสร้างไฟล์รับได้".to_owned()
        }
        (EngineWork::ReadText | EngineWork::FindWay | EngineWork::MakeFile, _) => {
            failed(work).to_owned()
        }
        (EngineWork::ReadFile, error) => unread_file(error).to_owned(),
        (EngineWork::ConvertFramework, error) => not_a_framework(error),
    }
}

fn unread_file(error: &EngineError) -> &'static str {
    match error {
        EngineError::UnknownFile => {
            "ไฟล์ชนิดนี้อ่านไม่ได้ ใช้ได้กับ Word (.docx) Excel (.xlsx .xls) OpenDocument (.ods) CSV และข้อความ (.txt) หากเป็น PDF ให้เปิดแล้วคัดลอกข้อความมาวาง"
        }
        EngineError::EmptyFile => "ไฟล์นี้ไม่มีข้อความ หากเป็นภาพสแกนต้องแปลงเป็นข้อความก่อน",
        EngineError::TooLarge { .. } => "ไฟล์นี้ใหญ่เกินกว่าที่อ่านได้ โปรดคัดลอกเฉพาะส่วนที่มีผลการประเมินมาวาง",
        EngineError::BrokenFile { .. }
        | EngineError::NotAFramework { .. }
        | EngineError::Internal { .. } => {
            "ไฟล์นี้เสียหายหรือมีรหัสผ่าน จึงอ่านไม่ได้ โปรดเปิดด้วยโปรแกรมเดิมแล้วคัดลอกข้อความมาวาง"
        }
    }
}

fn not_a_framework(error: &EngineError) -> String {
    match error {
        EngineError::NotAFramework { detail } => {
            format!("ไฟล์นี้อ่านเป็นกรอบการประเมินไม่ได้: {detail}")
        }
        EngineError::TooLarge { .. } => "ไฟล์ใหญ่เกินไป ไม่ใช่ไฟล์กรอบการประเมิน".to_owned(),
        EngineError::EmptyFile => "ไฟล์ว่างเปล่า".to_owned(),
        EngineError::UnknownFile | EngineError::BrokenFile { .. } => {
            "ไฟล์นี้ไม่ใช่ไฟล์กรอบการประเมิน".to_owned()
        }
        EngineError::Internal { detail } => format!("เกิดข้อผิดพลาดในโปรแกรม: {detail}"),
    }
}
