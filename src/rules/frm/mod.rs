//! Catalogues.

family! {
    catalogue_invalid,
}
