//! The study engine in its Web Worker.

#[cfg(target_arch = "wasm32")]
fn main() {
    engine::serve(study::work);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the study engine runs in a browser's worker");
}
