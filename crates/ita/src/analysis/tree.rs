//! A year's subjects as a tree in an array: in framework order, parents before children, the total at index 0.

use crate::{Exact, Framework, Subject};

pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

pub(super) struct Node {
    pub(super) subject: Subject,
    pub(super) parent: Option<usize>,
    /// The subjects whose mean is its figure. Like every `place` of an analysis they are indices into [`Tree::nodes`].
    pub(super) children: Vec<usize>,
    /// The parts of the EIT, which it has beside its indicators; empty for all others.
    pub(super) parts: Vec<usize>,
    /// How many points the total gains for each point of this subject, from 0 to 1.
    pub(super) share: Exact,
}

impl Tree {
    pub(super) fn new(framework: &Framework) -> Self {
        let mut tree = Self { nodes: Vec::new() };
        tree.grow(framework, Subject::Total, None, Exact::from_integer(1));
        tree
    }

    pub(super) fn find(&self, subject: Subject) -> Option<usize> {
        self.nodes.iter().position(|n| n.subject == subject)
    }

    /// The instruments, in framework order.
    pub(super) fn instruments(&self) -> &[usize] {
        &self.nodes[0].children
    }

    /// The parts (only the EIT has them), then the children.
    pub(super) fn below(&self, node: usize) -> impl Iterator<Item = usize> {
        let node = &self.nodes[node];
        node.parts.iter().chain(&node.children).copied()
    }

    fn grow(
        &mut self,
        framework: &Framework,
        subject: Subject,
        parent: Option<usize>,
        share: Exact,
    ) -> usize {
        let this = self.nodes.len();
        self.nodes.push(Node { subject, parent, children: Vec::new(), parts: Vec::new(), share });
        if let Subject::Instrument(code) = subject {
            let facts = framework.instrument(code).map_or(&[][..], |i| &i.parts);
            let each = share / count(facts.len());
            for part in facts {
                let part = Subject::Part(part.no);
                let part = self.grow(framework, part, Some(this), each);
                self.nodes[this].parts.push(part);
            }
        }
        let children = framework.children(subject);
        let each = share / count(children.len());
        for child in children {
            let share = match child {
                Subject::Instrument(code) => {
                    let weight = framework.instrument(code).map_or(0, |i| i.weight);
                    Exact::new(i64::from(weight), 100)
                }
                _ => each,
            };
            let child = self.grow(framework, child, Some(this), share);
            self.nodes[this].children.push(child);
        }
        this
    }
}

/// A length as a divisor: at least 1.
pub(super) fn count(len: usize) -> i64 {
    i64::try_from(len).unwrap_or(i64::MAX).max(1)
}
