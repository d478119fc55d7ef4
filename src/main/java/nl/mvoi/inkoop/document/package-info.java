// SPDX-License-Identifier: EUPL-1.2
/** Documents of a dossier: received, looked at, kept as they came, and given out to who may read them. */
package nl.mvoi.inkoop.document;
