//! The thin binary: everything is in the library, which tests mount too.

fn main() {
    prongsai::start();
}
