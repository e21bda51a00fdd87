//! One sort for every list: each further instance of the library's own is some 4 KB of wasm.

use std::cmp::Ordering;

/// Sorts places, equal ones left in order.
pub(crate) fn sort_places(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_by(|&a, &b| compare(a, b));
}

/// Sorts by a key, equal ones left in order.
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
    fn equal_ones_stay_in_order() {
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
