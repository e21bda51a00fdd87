use js_sys::{Array, Object, Reflect, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::answer::{EngineAnswer, answer_json};
use crate::message::{EngineError, EngineHello, PROTOCOL};

/// Makes this Web Worker an engine that does jobs with `work`. It listens before it says hello, because messages
/// to a worker that does not listen yet are lost.
///
/// Messages are `{ json: string, bytes?: Uint8Array }` both ways; bytes are moved, not copied.
///
/// # Panics
/// If a message cannot be posted, which a string and a fresh buffer always can.
pub fn serve<J: DeserializeOwned + 'static>(
    work: fn(J, &[u8]) -> Result<EngineAnswer, EngineError>,
) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let to = scope.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message = event.data();
        let json = field(&message, "json").as_string().unwrap_or_default();
        let bytes = field(&message, "bytes").dyn_into::<Uint8Array>();
        let bytes = bytes.map(|bytes| bytes.to_vec()).unwrap_or_default();
        let (json, bytes) = answer_json(&json, &bytes, work);
        say(&to, &json, bytes.as_deref());
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    let hello = serde_json::to_string(&EngineHello { protocol: PROTOCOL })
        .expect("a number is always JSON");
    say(&scope, &hello, None);
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
        .expect("a string and a fresh buffer can always be sent");
}

fn field(message: &JsValue, name: &str) -> JsValue {
    Reflect::get(message, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn set(message: &Object, name: &str, value: &JsValue) {
    // A fresh object takes any field.
    let _ = Reflect::set(message, &name.into(), value);
}
