use leptos::html;
use leptos::prelude::*;

/// Context that lets any component open the list of shortcuts.
#[derive(Clone, Copy)]
pub(super) struct Help(NodeRef<html::Dialog>);

impl Help {
    pub(super) fn show(self) {
        if let Some(dialog) = self.0.get_untracked() {
            // Fails only if it is already open.
            let _ = dialog.show_modal();
        }
    }

    fn close(self) {
        if let Some(dialog) = self.0.get_untracked() {
            dialog.close();
        }
    }
}

pub(super) fn provide_help() -> Help {
    let help = Help(NodeRef::new());
    provide_context(help);
    help
}

pub(super) fn use_help() -> Help {
    use_context().expect("the app provides the list of shortcuts before the frame")
}

const KEYS: [(&str, &str); 6] = [
    ("Ctrl + Z", "เลิกทำสิ่งที่เพิ่งทำ"),
    ("Ctrl + Y", "ทำซ้ำสิ่งที่เลิกทำ"),
    ("Enter หรือ ↓", "ไปช่องคะแนนถัดไป"),
    ("↑", "ไปช่องคะแนนก่อนหน้า"),
    ("Ctrl + V", "วางคะแนนทั้งคอลัมน์จาก Excel ลงไปทีละช่อง"),
    ("?", "เปิดรายการนี้"),
];

/// The dialog that lists the shortcuts.
#[component]
pub fn List() -> impl IntoView {
    let help = use_help();
    let keys: Vec<_> = KEYS
        .into_iter()
        .map(|(key, does)| {
            view! {
                <dt>
                    <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
            }
        })
        .collect();
    view! {
        <dialog class="dialog" node_ref=help.0 aria-labelledby="shortcuts">
            <h2 id="shortcuts">"แป้นลัด"</h2>
            <dl class="keys">{keys}</dl>
            <button class="button" type="button" on:click=move |_| help.close()>
                "ปิด"
            </button>
        </dialog>
    }
}
