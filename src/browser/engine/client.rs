//! Calling an engine: a queue of jobs, from the call to the answer.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::rc::Rc;
use std::time::Duration;

use engine::{EngineCall, EngineError, EngineHello, EngineReply, EngineRequest, PROTOCOL};
use futures_channel::oneshot;
use leptos::prelude::set_timeout;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::outcome::{EngineFault, EngineOutput, Progress};
use super::worker::{WorkerEvent, WorkerPort};

/// The timeouts of an engine.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Timeout for fetching and starting the engine.
    pub start: Duration,
    /// Timeout for one job, counted from when the engine is ready.
    pub job: Duration,
}

impl Patience {
    const USUAL: Self = Self { start: Duration::from_secs(90), job: Duration::from_mins(2) };
    /// Allows for downloading the seven megabytes of `typeset` on a slow connection.
    pub const LARGE_ENGINE: Self = Self { start: Duration::from_mins(5), ..Self::USUAL };
}

impl Default for Patience {
    fn default() -> Self {
        Self::USUAL
    }
}

/// A handle to one engine that runs jobs of type `J`. Clones share the engine.
pub struct EngineClient<J> {
    queue: JobQueue,
    jobs: PhantomData<fn(J)>,
}

impl<J> Clone for EngineClient<J> {
    fn clone(&self) -> Self {
        Self { queue: self.queue.clone(), jobs: PhantomData }
    }
}

impl<J: Serialize> EngineClient<J> {
    pub fn new(url: &str, patience: Patience) -> Self {
        Self { queue: JobQueue::new(url, patience), jobs: PhantomData }
    }

    /// Fetches and starts the engine ahead of the first job.
    pub fn start(&self) {
        self.queue.start();
    }

    /// Runs a job as soon as the engine is ready.
    pub async fn run<A: DeserializeOwned>(
        &self,
        call: EngineCall<J, A>,
    ) -> Result<EngineOutput<A>, EngineFault> {
        self.run_with(call, |_| {}).await
    }

    /// As [`EngineClient::run`], and reports progress.
    pub async fn run_with<A: DeserializeOwned>(
        &self,
        call: EngineCall<J, A>,
        progress: impl Fn(Progress) + 'static,
    ) -> Result<EngineOutput<A>, EngineFault> {
        let id = self.queue.next_id();
        // Never falls back to empty: jobs have no maps with keys other than strings, so they always serialize.
        let json = serde_json::to_string(&EngineRequest { id, job: call.job }).unwrap_or_default();
        let answered = self.queue.ask(id, json, call.bytes, Rc::new(progress));
        let (outcome, bytes) = answered.await.unwrap_or(Err(EngineFault::Cancelled))?;
        let answer = outcome
            .and_then(|answer| serde_json::from_str(answer.get()).map_err(EngineError::internal));
        Ok(EngineOutput { answer: answer.map_err(EngineFault::Job)?, bytes })
    }

    /// Terminates the engine and its jobs. Callers get [`EngineFault::Cancelled`]; the next job restarts it.
    pub fn cancel(&self) {
        self.queue.fail_all(&EngineFault::Cancelled);
    }
}

/// The outcome of a reply before it is deserialized, and the bytes that came with it.
type Answered = Result<(Result<Box<RawValue>, EngineError>, Vec<u8>), EngineFault>;

/// One engine and its waiting jobs, independent of the job type.
#[derive(Clone)]
struct JobQueue(Rc<QueueState>);

struct QueueState {
    url: String,
    patience: Patience,
    port: RefCell<Option<WorkerPort>>,
    /// Whether the current worker has sent its greeting.
    is_ready: Cell<bool>,
    /// Counts starts, so that late events of an earlier worker are not attributed to the current one.
    start: Cell<u32>,
    next_id: Cell<u32>,
    waiting: RefCell<BTreeMap<u32, WaitingJob>>,
}

struct WaitingJob {
    json: String,
    bytes: Option<Vec<u8>>,
    answer: oneshot::Sender<Answered>,
    progress: Rc<dyn Fn(Progress)>,
    /// Whether the engine has crashed once while this job was waiting.
    has_crashed: bool,
}

impl JobQueue {
    fn new(url: &str, patience: Patience) -> Self {
        Self(Rc::new(QueueState {
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
        let waiting = WaitingJob { json, bytes, answer, progress, has_crashed: false };
        self.0.waiting.borrow_mut().insert(id, waiting);
        if self.0.is_ready.get() {
            self.send(id);
        } else {
            self.start();
        }
        answered
    }

    /// Does nothing if a worker is running or starting.
    fn start(&self) {
        if self.0.port.borrow().is_none() {
            self.launch(&self.0.url);
        }
    }

    fn launch(&self, url: &str) {
        let start = self.0.start.get() + 1;
        self.0.start.set(start);
        self.0.is_ready.set(false);
        let queue = self.clone();
        let is_fresh = url != self.0.url;
        let port = WorkerPort::open(url, move |event| queue.hear(start, is_fresh, event));
        let is_open = port.is_some();
        retire(self.0.port.replace(port));
        if !is_open {
            self.fail_all(&EngineFault::Unavailable);
            return;
        }
        let queue = self.clone();
        let late = move || {
            if queue.0.start.get() == start && !queue.0.is_ready.get() {
                queue.fail_all(&EngineFault::Unavailable);
            }
        };
        set_timeout(late, self.0.patience.start);
    }

    /// Handles an event of the worker with the start number `start`. `is_fresh` means that the worker's script was
    /// fetched bypassing all caches.
    fn hear(&self, start: u32, is_fresh: bool, event: WorkerEvent) {
        if self.0.start.get() != start {
            return;
        }
        match event {
            WorkerEvent::Message { json, bytes } if self.0.is_ready.get() => {
                self.answer(&json, bytes);
            }
            WorkerEvent::Message { json, .. } => match serde_json::from_str::<EngineHello>(&json) {
                Ok(hello) if hello.protocol == PROTOCOL => {
                    self.0.is_ready.set(true);
                    let ids: Vec<_> = self.0.waiting.borrow().keys().copied().collect();
                    for id in ids {
                        self.send(id);
                    }
                }
                _ if is_fresh => self.fail_all(&EngineFault::WrongVersion),
                // A cache served an engine of another version: fetch it once more, under a URL that no cache has.
                _ => self.launch(&format!("{}?protocol={PROTOCOL}", self.0.url)),
            },
            WorkerEvent::Broken if self.0.is_ready.get() => self.crashed(),
            WorkerEvent::Broken => self.fail_all(&EngineFault::Unavailable),
        }
    }

    fn answer(&self, json: &str, bytes: Vec<u8>) {
        let Ok(reply) = serde_json::from_str::<EngineReply<Box<RawValue>>>(json) else {
            return self.crashed();
        };
        let waiting = self.0.waiting.borrow_mut().remove(&reply.id);
        if let Some(waiting) = waiting {
            // Fails only if the caller has stopped waiting.
            let _ = waiting.answer.send(Ok((reply.outcome, bytes)));
        }
    }

    /// Fails the jobs that have now seen two crashes, and restarts the engine for the others.
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
        let (queue, start) = (self.clone(), self.0.start.get());
        let late = move || {
            let is_waiting = queue.0.waiting.borrow().contains_key(&id);
            if is_waiting && queue.0.start.get() == start {
                queue.fail_all(&EngineFault::TimedOut);
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

/// Drops a port in a later task, because a port must not be dropped by its own event handler.
fn retire(port: Option<WorkerPort>) {
    if let Some(port) = port {
        wasm_bindgen_futures::spawn_local(async move { drop(port) });
    }
}
