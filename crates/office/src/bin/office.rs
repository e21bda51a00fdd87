//! The office engine in its Web Worker.

#[cfg(target_arch = "wasm32")]
fn main() {
    engine::serve(office::work);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the office engine runs in a browser's worker");
}
