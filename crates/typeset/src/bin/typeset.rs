//! The typesetting engine in its Web Worker.

#[cfg(target_arch = "wasm32")]
fn main() {
    engine::serve(typeset::work);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the typesetting engine runs in a browser's worker");
}
