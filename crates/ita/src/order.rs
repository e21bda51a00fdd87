//! One stable sort for every list.
//!
//! Each element type that the standard library's `sort_by` is compiled for adds some 4 KB of wasm, so lists sort
//! their indices, which are all of one type.

use std::cmp::Ordering;

/// Sorts indices into a list, stably.
pub(crate) fn sort_places(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_by(|&a, &b| compare(a, b));
}

/// Sorts a list by a key, stably. The key is computed once for each item.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let mut places: Vec<usize> = (0..items.len()).collect();
    let keys: Vec<K> = items.iter().map(key).collect();
    sort_places(&mut places, &|a, b| keys[a].cmp(&keys[b]));
    let mut held: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| held[place].take()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorting_keeps_equal_items_in_order() {
        let mut words = vec!["ขค", "ก", "คง", "ง"];
        sort_by_key(&mut words, |w| w.chars().count());
        assert_eq!(words, ["ก", "ง", "ขค", "คง"]);
        sort_by_key(&mut words, |w| std::cmp::Reverse(w.chars().count()));
        assert_eq!(words, ["ขค", "คง", "ก", "ง"]);
        let mut none: Vec<u8> = Vec::new();
        sort_by_key(&mut none, |n| *n);
        assert!(none.is_empty());
    }
}
