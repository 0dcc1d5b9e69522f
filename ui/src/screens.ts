// Which component shows which place, and how the frame stands around it.
//
// A screen is `screens/<noun>/<Name>Screen.svelte`; it is loaded when it is first shown.

import type { Component } from 'svelte';
import type { RouteName } from './lib/routes';

/** How the frame stands: whole, with the rail slimmed (a workbench), or not at all (a desk). */
export type FrameKind = 'full' | 'slim' | 'none';

/** One place: its file, its frame, and which word of the rail is lit. */
export interface Place {
	file: string;
	frame: FrameKind;
	rail?: 'today' | 'partners' | 'agreements' | 'impact' | 'settings';
}

/** Every place. */
export const places: Record<RouteName, Place> = {
	today: { file: 'today/TodayScreen', frame: 'full', rail: 'today' },
	partners: { file: 'partners/PartnersScreen', frame: 'full', rail: 'partners' },
	'partners-new': { file: 'partners/NewPartnerScreen', frame: 'full', rail: 'partners' },
	partner: { file: 'partners/PartnerScreen', frame: 'full', rail: 'partners' },
	person: { file: 'partners/PersonScreen', frame: 'full', rail: 'partners' },
	'conversations-new': { file: 'partners/NewConversationScreen', frame: 'full', rail: 'partners' },
	conversation: { file: 'partners/ConversationScreen', frame: 'full', rail: 'partners' },
	'partnerships-new': { file: 'partnerships/NewPartnershipScreen', frame: 'full', rail: 'partners' },
	partnership: { file: 'partnerships/PartnershipScreen', frame: 'full', rail: 'partners' },
	plan: { file: 'plan/PlanScreen', frame: 'full', rail: 'partners' },
	promises: { file: 'plan/PromisesScreen', frame: 'full', rail: 'partners' },
	agreements: { file: 'agreements/AgreementsScreen', frame: 'full', rail: 'agreements' },
	'agreements-new': { file: 'agreements/NewAgreementScreen', frame: 'full', rail: 'agreements' },
	terms: { file: 'terms/TermsScreen', frame: 'full', rail: 'agreements' },
	renewal: { file: 'terms/RenewalScreen', frame: 'full', rail: 'agreements' },
	agreement: { file: 'agreements/EditorScreen', frame: 'slim', rail: 'agreements' },
	'agreement-preview': { file: 'agreements/PreviewScreen', frame: 'slim', rail: 'agreements' },
	'agreement-holding': { file: 'agreements/HoldingScreen', frame: 'slim', rail: 'agreements' },
	'agreement-compare': { file: 'agreements/CompareScreen', frame: 'slim', rail: 'agreements' },
	desk: { file: 'signing/DeskScreen', frame: 'none' },
	impact: { file: 'impact/ImpactScreen', frame: 'full', rail: 'impact' },
	'goals-new': { file: 'impact/NewGoalScreen', frame: 'full', rail: 'impact' },
	goal: { file: 'impact/GoalScreen', frame: 'full', rail: 'impact' },
	'indicators-new': { file: 'impact/NewIndicatorScreen', frame: 'full', rail: 'impact' },
	indicator: { file: 'impact/IndicatorScreen', frame: 'full', rail: 'impact' },
	'indicator-sheet': { file: 'impact/SheetScreen', frame: 'full', rail: 'impact' },
	entry: { file: 'impact/EntryScreen', frame: 'full', rail: 'impact' },
	'reports-new': { file: 'reports/NewReportScreen', frame: 'full', rail: 'impact' },
	report: { file: 'reports/ReportScreen', frame: 'slim', rail: 'impact' },
	settings: { file: 'settings/SettingsScreen', frame: 'full', rail: 'settings' },
	'settings-part': { file: 'settings/SettingsScreen', frame: 'full', rail: 'settings' },
	gallery: { file: 'gallery/GalleryScreen', frame: 'full', rail: 'settings' },
};

type Load = () => Promise<{ default: Component }>;

const found = {
	...import.meta.glob<{ default: Component }>(['./screens/*/*Screen.svelte', '!./screens/gallery/*']),
	// The gallery of parts is for the makers: a release does not hold it.
	...(import.meta.env.DEV
		? import.meta.glob<{ default: Component }>('./screens/gallery/*Screen.svelte')
		: {}),
};

/** How to load a place's component; nothing when this build does not hold it. */
export const loaderOf = (name: RouteName): Load | undefined => found[`./screens/${places[name].file}.svelte`];
