//! Tests of the engine client with well-behaved and misbehaving workers.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use engine::office::OfficeJob;
use engine::{EngineError, PROTOCOL};
use js_sys::Array;
use prongsai::browser::engine::{EngineClient, EngineFault, EngineOutput, Patience, Progress};
use reading::grid::GridText;
use wasm_bindgen_test::wasm_bindgen_test;

/// An engine whose worker runs this script. `HELLO` in it is replaced by the correct greeting.
fn engine(script: &str) -> EngineClient<OfficeJob> {
    let hello = format!("postMessage({{json: '{{\"protocol\":{PROTOCOL}}}'}})");
    let script = script.replace("HELLO", &hello);
    let blob = web_sys::Blob::new_with_str_sequence(&Array::of1(&script.into())).unwrap();
    let url = web_sys::Url::create_object_url_with_blob(&blob).unwrap();
    let patience = Patience { start: Duration::from_millis(600), job: Duration::from_millis(600) };
    EngineClient::new(&url, patience)
}

async fn read(
    engine: &EngineClient<OfficeJob>,
    bytes: &[u8],
) -> Result<EngineOutput<GridText>, EngineFault> {
    engine.run(OfficeJob::read_file("ผล.csv".into(), bytes.to_vec())).await
}

const ECHO: &str = r#"
    onmessage = ({ data }) => {
        const { id, job } = JSON.parse(data.json);
        const text = job.read_file.name + " " + data.bytes.length;
        const grid = { rows: [], format: "plain" };
        postMessage({ json: JSON.stringify({ id, outcome: { Ok: { text, grid } } }), bytes: data.bytes }, [data.bytes.buffer]);
    };
"#;

#[wasm_bindgen_test]
async fn a_job_waits_for_the_greeting_and_its_bytes_are_sent_both_ways() {
    let engine = engine(&format!("setTimeout(() => {{ {ECHO} HELLO }}, 100)"));
    let seen = Rc::new(RefCell::new(Vec::new()));
    let noted = Rc::clone(&seen);
    let output = engine
        .run_with(OfficeJob::read_file("ผล.csv".into(), vec![1, 2, 255]), move |step| {
            noted.borrow_mut().push(step);
        })
        .await
        .unwrap();
    assert_eq!(output.answer.text, "ผล.csv 3");
    assert_eq!(output.bytes, [1, 2, 255]);
    assert_eq!(*seen.borrow(), [Progress::Loading, Progress::Working]);
    assert_eq!(read(&engine, &[7]).await.unwrap().bytes, [7], "the engine is reused");
}

#[wasm_bindgen_test]
async fn an_engine_that_never_greets_or_fails_to_load_is_unavailable() {
    let silent = engine("");
    assert_eq!(read(&silent, &[]).await, Err(EngineFault::Unavailable));
    let broken = engine("throw new Error('no')");
    assert_eq!(read(&broken, &[]).await, Err(EngineFault::Unavailable));
}

#[wasm_bindgen_test]
async fn an_engine_of_another_version_is_refetched_once_and_then_rejected() {
    // The query string that bypasses caches ends up in the comment at the end of this script.
    let script = "data:text/javascript,postMessage({json:'{\"protocol\":0}'})//";
    let other = EngineClient::new(script, Patience::default());
    assert_eq!(read(&other, &[]).await, Err(EngineFault::WrongVersion));
}

#[wasm_bindgen_test]
async fn a_crashed_job_is_retried_once_and_then_fails() {
    let always = engine("onmessage = () => { throw new Error('trap') }; HELLO");
    assert_eq!(read(&always, &[]).await, Err(EngineFault::Crashed));

    // Every worker except the second crashes at its first job; a shared channel tells the second that it is.
    let key = format!("crash-{}", js_sys::Math::random());
    let once = engine(&format!(
        "const channel = new BroadcastChannel('{key}'); let second = false;
         channel.onmessage = () => second = true; channel.postMessage(0);
         {ECHO}
         const echo = onmessage;
         onmessage = (event) => {{ if (!second) throw new Error('trap'); echo(event) }};
         setTimeout(() => {{ HELLO }}, 150)"
    ));
    let witness = web_sys::BroadcastChannel::new(&key).unwrap();
    let starts = Rc::new(std::cell::Cell::new(0));
    let counted = Rc::clone(&starts);
    let answering = witness.clone();
    let count = wasm_bindgen::closure::Closure::<dyn FnMut()>::new(move || {
        counted.set(counted.get() + 1);
        if counted.get() == 2 {
            answering.post_message(&0.into()).unwrap();
        }
    });
    witness.set_onmessage(Some(wasm_bindgen::JsCast::unchecked_ref(count.as_ref())));
    let output = read(&once, &[1, 2]).await.unwrap();
    assert_eq!(output.answer.text, "ผล.csv 2");
    assert_eq!(starts.get(), 2);
}

#[wasm_bindgen_test]
async fn a_job_that_times_out_ends_the_worker_and_the_next_job_starts_a_new_one() {
    let engine = engine("onmessage = () => { for (;;) {} }; HELLO");
    assert_eq!(read(&engine, &[]).await, Err(EngineFault::TimedOut));
    assert_eq!(read(&engine, &[]).await, Err(EngineFault::TimedOut));
}

#[wasm_bindgen_test]
async fn cancelling_ends_a_running_job() {
    let engine = engine("onmessage = () => { for (;;) {} }; HELLO");
    let cancelling = engine.clone();
    wasm_bindgen_futures::spawn_local(async move {
        super::pause(200).await;
        cancelling.cancel();
    });
    assert_eq!(read(&engine, &[]).await, Err(EngineFault::Cancelled));
}

#[wasm_bindgen_test]
async fn a_job_rejected_by_the_engine_returns_the_reason() {
    let engine = engine(
        "onmessage = ({ data }) => {
            const { id } = JSON.parse(data.json);
            postMessage({ json: JSON.stringify({ id, outcome: { Err: 'unknown_file' } }) });
        }; HELLO",
    );
    assert_eq!(read(&engine, &[]).await, Err(EngineFault::Job(EngineError::UnknownFile)));
}
