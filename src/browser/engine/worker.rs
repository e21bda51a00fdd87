//! One web worker and its messages.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker};

pub(super) enum WorkerEvent {
    Message {
        json: String,
        bytes: Vec<u8>,
    },
    /// The worker could not be loaded, or threw an uncaught exception.
    Broken,
}

/// A running worker. Dropping the port terminates it.
pub(super) struct WorkerPort {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl WorkerPort {
    pub(super) fn open(url: &str, hear: impl Fn(WorkerEvent) + Clone + 'static) -> Option<Self> {
        let worker = Worker::new(url).ok()?;
        let heard = hear.clone();
        let on_message = Closure::new(move |message: MessageEvent| {
            let data = message.data();
            let field = |name: &str| Reflect::get(&data, &name.into()).unwrap_or_default();
            if let Some(json) = field("json").as_string() {
                let bytes = field("bytes").dyn_into::<Uint8Array>();
                let bytes = bytes.map(|bytes| bytes.to_vec()).unwrap_or_default();
                heard(WorkerEvent::Message { json, bytes });
            }
        });
        let on_error = Closure::new(move |error: ErrorEvent| {
            // Otherwise the page's crash box would open, which is meant for crashes of the page itself.
            error.prevent_default();
            hear(WorkerEvent::Broken);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, _on_message: on_message, _on_error: on_error })
    }

    pub(super) fn send(&self, json: &str, bytes: Option<&[u8]>) -> Result<(), JsValue> {
        let message = Object::new();
        Reflect::set(&message, &"json".into(), &json.into())?;
        let Some(bytes) = bytes else {
            return self.worker.post_message(&message);
        };
        let bytes = Uint8Array::from(bytes);
        Reflect::set(&message, &"bytes".into(), &bytes)?;
        self.worker.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()))
    }
}

impl Drop for WorkerPort {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
