//! A thin binary: the app is in the library, so that tests can mount it too.

fn main() {
    prongsai::start();
}
