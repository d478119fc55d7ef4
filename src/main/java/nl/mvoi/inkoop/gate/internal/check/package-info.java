// SPDX-License-Identifier: EUPL-1.2
/** Gates about a whole dossier: who checks what, and what gates G1 and G3 ask. */
package nl.mvoi.inkoop.gate.internal.check;
