// SPDX-License-Identifier: EUPL-1.2
/** The register of contracts: drafting, carrying over what was promised, signing, measuring, evaluating and ending. */
package nl.mvoi.inkoop.contract.internal;
