//! The office engine in its Web Worker.
//!
//! Messages are `{ json: string, bytes?: Uint8Array }` both ways; bytes are moved, not copied.

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the office engine runs in a browser's worker");
}

#[cfg(target_arch = "wasm32")]
mod worker {
    use documents::engine::{Hello, PROTOCOL};
    use js_sys::{Array, Object, Reflect, Uint8Array};
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// Listens first, then says hello: whatever is sent before that would be lost.
    pub(super) fn start() {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let to = scope.clone();
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            hear(&to, &event.data());
        });
        scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
        let hello =
            serde_json::to_string(&Hello { protocol: PROTOCOL }).expect("a number is always JSON");
        say(&scope, &hello, None);
    }

    fn hear(scope: &DedicatedWorkerGlobalScope, message: &JsValue) {
        let json = field(message, "json").as_string().unwrap_or_default();
        let bytes = field(message, "bytes").dyn_into::<Uint8Array>().ok();
        let bytes = bytes.map(|bytes| bytes.to_vec());
        let (json, bytes) = office::answer_json(&json, bytes.as_deref());
        say(scope, &json, bytes.as_deref());
    }

    fn say(scope: &DedicatedWorkerGlobalScope, json: &str, bytes: Option<&[u8]>) {
        let message = Object::new();
        let moved = Array::new();
        set(&message, "json", &json.into());
        if let Some(bytes) = bytes {
            let bytes = Uint8Array::from(bytes);
            moved.push(&bytes.buffer());
            set(&message, "bytes", &bytes);
        }
        scope
            .post_message_with_transfer(&message, &moved)
            .expect("a text and a fresh buffer can always be sent");
    }

    fn field(message: &JsValue, name: &str) -> JsValue {
        Reflect::get(message, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn set(message: &Object, name: &str, value: &JsValue) {
        // A fresh object takes any field.
        let _ = Reflect::set(message, &name.into(), value);
    }
}
