//! Enums whose values go by a name in files.

/// An enum with all its values in a row and the id of each:
///
/// ```text
/// named! {
///     /// A colour.
///     Colour {
///         /// As of blood.
///         Red "red";
///     }
/// }
/// ```
///
/// becomes `enum Colour { Red }` with `Colour::ALL` and `Colour::Red.id() == "red"`.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $id:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// All of them, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Name in files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}
pub(crate) use named;
