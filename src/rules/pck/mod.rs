//! Packs, as their receiver would check them.

family! {
    bag_malformed,
    file_missing,
    file_unexpected,
    checksum_differs,
    index_differs,
    name_unsafe,
}
