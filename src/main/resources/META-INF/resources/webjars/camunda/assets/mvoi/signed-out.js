// SPDX-License-Identifier: EUPL-1.2

// The page that says that somebody signed out.
import { leave } from './leaving.js';

leave();
