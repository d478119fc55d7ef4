// SPDX-License-Identifier: EUPL-1.2
/** The register of framework agreements, and what is called off of each. */
package nl.mvoi.inkoop.tender.internal.framework;
