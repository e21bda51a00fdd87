//! The jobs an engine has been given, from being asked to being answered.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::rc::Rc;
use std::time::Duration;

use engine::{EngineError, Hello, PROTOCOL, Reply, Request};
use futures_channel::oneshot;
use leptos::prelude::set_timeout;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::worker::{Event, Port};
use super::{EngineFault, EngineOutput, Progress};

/// How long to wait before giving up.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the engine to be fetched and started.
    pub start: Duration,
    /// For a job, once the engine is there.
    pub job: Duration,
}

impl Patience {
    /// Seven megabytes take their time on a slow line.
    pub fn for_a_large_one() -> Self {
        Self { start: Duration::from_mins(5), ..Self::default() }
    }
}

impl Default for Patience {
    fn default() -> Self {
        Self { start: Duration::from_secs(90), job: Duration::from_mins(2) }
    }
}

/// A handle on one engine, which takes jobs `J` and gives outcomes `O`; copies are of the same one.
pub struct Engine<J, O> {
    client: Client,
    language: PhantomData<fn(J) -> O>,
}

impl<J, O> Clone for Engine<J, O> {
    fn clone(&self) -> Self {
        Self { client: self.client.clone(), language: PhantomData }
    }
}

impl<J: Serialize, O: DeserializeOwned> Engine<J, O> {
    pub fn new(url: &str, patience: Patience) -> Self {
        Self { client: Client::new(url, patience), language: PhantomData }
    }

    /// Fetches and starts it before there is a job.
    pub fn start(&self) {
        self.client.start();
    }

    /// Does a job, as soon as the engine is there. `bytes` are the file it is about, if any.
    pub async fn run(
        &self,
        job: J,
        bytes: Option<Vec<u8>>,
    ) -> Result<EngineOutput<O>, EngineFault> {
        self.run_with(job, bytes, |_| {}).await
    }

    /// As [`Engine::run`], saying how far it is.
    pub async fn run_with(
        &self,
        job: J,
        bytes: Option<Vec<u8>>,
        progress: impl Fn(Progress) + 'static,
    ) -> Result<EngineOutput<O>, EngineFault> {
        let id = self.client.next_id();
        // Texts, numbers and lists: nothing that JSON cannot say.
        let json = serde_json::to_string(&Request { id, job }).unwrap_or_default();
        let answered = self.client.ask(id, json, bytes, Rc::new(progress));
        let (json, bytes) = answered.await.unwrap_or(Err(EngineFault::Cancelled))?;
        let reply: Reply<O> = serde_json::from_str(&json).map_err(|error| {
            let detail = error.to_string();
            EngineFault::Job(EngineError::Internal { detail })
        })?;
        let outcome = reply.outcome.map_err(EngineFault::Job)?;
        Ok(EngineOutput { outcome, bytes })
    }

    /// Ends the engine and whatever it does; those who wait get [`EngineFault::Cancelled`], and the next job
    /// starts it again.
    pub fn cancel(&self) {
        self.client.fail_all(&EngineFault::Cancelled);
    }
}

/// What came back: a reply as JSON, and the bytes beside it.
type Answered = Result<(String, Vec<u8>), EngineFault>;

/// One engine, whatever it speaks of.
#[derive(Clone)]
struct Client(Rc<Inner>);

struct Inner {
    url: String,
    patience: Patience,
    port: RefCell<Option<Port>>,
    /// The worker of this start has said hello.
    is_ready: Cell<bool>,
    /// Counts starts, so that a late word about an earlier worker is not taken for the present one.
    start: Cell<u32>,
    next_id: Cell<u32>,
    waiting: RefCell<BTreeMap<u32, Waiting>>,
}

struct Waiting {
    json: String,
    bytes: Option<Vec<u8>>,
    answer: oneshot::Sender<Answered>,
    progress: Rc<dyn Fn(Progress)>,
    /// An engine crashed while it had this job.
    has_crashed: bool,
}

impl Client {
    fn new(url: &str, patience: Patience) -> Self {
        Self(Rc::new(Inner {
            url: url.to_owned(),
            patience,
            port: RefCell::new(None),
            is_ready: Cell::new(false),
            start: Cell::new(0),
            next_id: Cell::new(1),
            waiting: RefCell::new(BTreeMap::new()),
        }))
    }

    fn next_id(&self) -> u32 {
        self.0.next_id.replace(self.0.next_id.get() + 1)
    }

    fn ask(
        &self,
        id: u32,
        json: String,
        bytes: Option<Vec<u8>>,
        progress: Rc<dyn Fn(Progress)>,
    ) -> oneshot::Receiver<Answered> {
        let (answer, answered) = oneshot::channel();
        progress(Progress::Loading);
        let waiting = Waiting { json, bytes, answer, progress, has_crashed: false };
        self.0.waiting.borrow_mut().insert(id, waiting);
        if self.0.is_ready.get() {
            self.send(id);
        } else {
            self.start();
        }
        answered
    }

    /// Starts it unless it is running or on its way.
    fn start(&self) {
        if self.0.port.borrow().is_none() {
            self.launch(&self.0.url);
        }
    }

    fn launch(&self, url: &str) {
        let start = self.0.start.get() + 1;
        self.0.start.set(start);
        self.0.is_ready.set(false);
        let engine = self.clone();
        let is_fresh = url != self.0.url;
        let port = Port::open(url, move |event| engine.hear(start, is_fresh, event));
        let is_open = port.is_some();
        retire(self.0.port.replace(port));
        if !is_open {
            self.fail_all(&EngineFault::Unavailable);
            return;
        }
        let engine = self.clone();
        let late = move || {
            if engine.0.start.get() == start && !engine.0.is_ready.get() {
                engine.fail_all(&EngineFault::Unavailable);
            }
        };
        set_timeout(late, self.0.patience.start);
    }

    /// Takes what the worker of a start says. `is_fresh`: it was fetched past every cache.
    fn hear(&self, start: u32, is_fresh: bool, event: Event) {
        if self.0.start.get() != start {
            return;
        }
        match event {
            Event::Message { json, bytes } if self.0.is_ready.get() => self.answer(&json, bytes),
            Event::Message { json, .. } => match serde_json::from_str::<Hello>(&json) {
                Ok(hello) if hello.protocol == PROTOCOL => {
                    self.0.is_ready.set(true);
                    let ids: Vec<_> = self.0.waiting.borrow().keys().copied().collect();
                    for id in ids {
                        self.send(id);
                    }
                }
                _ if is_fresh => self.fail_all(&EngineFault::WrongVersion),
                // A cache gave an engine of another version: fetch it under another address, once.
                _ => self.launch(&format!("{}?protocol={PROTOCOL}", self.0.url)),
            },
            Event::Broken if self.0.is_ready.get() => self.crashed(),
            Event::Broken => self.fail_all(&EngineFault::Unavailable),
        }
    }

    fn answer(&self, json: &str, bytes: Vec<u8>) {
        let Ok(Numbered { id }) = serde_json::from_str(json) else {
            return self.crashed();
        };
        let waiting = self.0.waiting.borrow_mut().remove(&id);
        if let Some(waiting) = waiting {
            // Whoever asked may have gone.
            let _ = waiting.answer.send(Ok((json.to_owned(), bytes)));
        }
    }

    /// Starts again for jobs that have not crashed an engine before.
    fn crashed(&self) {
        let mut guilty = Vec::new();
        self.0.waiting.borrow_mut().retain(|_, waiting| {
            let keep = !waiting.has_crashed;
            if !keep {
                let (nobody, _) = oneshot::channel();
                guilty.push(std::mem::replace(&mut waiting.answer, nobody));
            }
            waiting.has_crashed = true;
            keep
        });
        if self.0.waiting.borrow().is_empty() {
            self.stop();
        } else {
            self.launch(&self.0.url);
        }
        for answer in guilty {
            let _ = answer.send(Err(EngineFault::Crashed));
        }
    }

    fn send(&self, id: u32) {
        let sent = {
            let waiting = self.0.waiting.borrow();
            let (Some(waiting), Some(port)) = (waiting.get(&id), &*self.0.port.borrow()) else {
                return;
            };
            let sent = port.send(&waiting.json, waiting.bytes.as_deref());
            sent.map(|()| Rc::clone(&waiting.progress))
        };
        match sent {
            Ok(progress) => progress(Progress::Working),
            Err(_) => return self.crashed(),
        }
        let (engine, start) = (self.clone(), self.0.start.get());
        let late = move || {
            let is_waiting = engine.0.waiting.borrow().contains_key(&id);
            if is_waiting && engine.0.start.get() == start {
                engine.fail_all(&EngineFault::TimedOut);
            }
        };
        set_timeout(late, self.0.patience.job);
    }

    fn fail_all(&self, fault: &EngineFault) {
        self.stop();
        let waiting = self.0.waiting.take();
        for waiting in waiting.into_values() {
            let _ = waiting.answer.send(Err(fault.clone()));
        }
    }

    fn stop(&self) {
        self.0.start.set(self.0.start.get() + 1);
        self.0.is_ready.set(false);
        retire(self.0.port.take());
    }
}

#[derive(Deserialize)]
struct Numbered {
    id: u32,
}

/// Ends a worker, but not from within its own handler.
fn retire(port: Option<Port>) {
    if let Some(port) = port {
        wasm_bindgen_futures::spawn_local(async move { drop(port) });
    }
}
