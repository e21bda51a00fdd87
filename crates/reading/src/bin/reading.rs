//! The reader in its Web Worker.

#[cfg(target_arch = "wasm32")]
fn main() {
    engine::serve(reading::done);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the reader runs in a browser's worker");
}
